from torch import nn


class VGG16(nn.Module):
    def __init__(self, width=64, hidden=4096, num_classes=1000):
        super().__init__()
        c1, c2, c3, c4 = width, width * 2, width * 4, width * 8
        self.conv1_1 = nn.Conv2d(3, c1, 3, padding=1)
        self.conv1_2 = nn.Conv2d(c1, c1, 3, padding=1)
        self.conv2_1 = nn.Conv2d(c1, c2, 3, padding=1)
        self.conv2_2 = nn.Conv2d(c2, c2, 3, padding=1)
        self.conv3_1 = nn.Conv2d(c2, c3, 3, padding=1)
        self.conv3_2 = nn.Conv2d(c3, c3, 3, padding=1)
        self.conv3_3 = nn.Conv2d(c3, c3, 3, padding=1)
        self.conv4_1 = nn.Conv2d(c3, c4, 3, padding=1)
        self.conv4_2 = nn.Conv2d(c4, c4, 3, padding=1)
        self.conv4_3 = nn.Conv2d(c4, c4, 3, padding=1)
        self.conv5_1 = nn.Conv2d(c4, c4, 3, padding=1)
        self.conv5_2 = nn.Conv2d(c4, c4, 3, padding=1)
        self.conv5_3 = nn.Conv2d(c4, c4, 3, padding=1)
        self.pool = nn.MaxPool2d(2, stride=2)
        self.relu = nn.ReLU()
        self.fc1 = nn.Linear(c4 * 7 * 7, hidden)
        self.fc2 = nn.Linear(hidden, hidden)
        self.fc3 = nn.Linear(hidden, num_classes)

    def forward(self, x):
        x = self.relu(self.conv1_1(x))
        x = self.pool(self.relu(self.conv1_2(x)))
        x = self.relu(self.conv2_1(x))
        x = self.pool(self.relu(self.conv2_2(x)))
        x = self.relu(self.conv3_1(x))
        x = self.relu(self.conv3_2(x))
        x = self.pool(self.relu(self.conv3_3(x)))
        x = self.relu(self.conv4_1(x))
        x = self.relu(self.conv4_2(x))
        x = self.pool(self.relu(self.conv4_3(x)))
        x = self.relu(self.conv5_1(x))
        x = self.relu(self.conv5_2(x))
        x = self.pool(self.relu(self.conv5_3(x)))
        x = x.reshape(x.shape[0], -1)
        x = self.relu(self.fc1(x))
        x = self.relu(self.fc2(x))
        return self.fc3(x)


def vgg16_parameters():
    couches = [
        1792, 36928, 73856, 147584, 295168, 590080, 590080, 1180160,
        2359808, 2359808, 2359808, 2359808, 2359808, 102764544, 16781312, 4097000,
    ]
    return couches, sum(couches)
