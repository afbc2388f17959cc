"""dlx quiz chapter2/quiz2"""

# votre numéro d'étudiant, entre guillemets / your student number, in quotes: "20240017"
student_number = "1001"

# 1. un nombre entier / a whole number: 12
output_side = 29
# 2. une forme / a shape: (8, 16, 20)
convolution_shape = (8, 64, 10, 32)
# 3. un nombre entier / a whole number: 12
dilated_side = 26
# 4. une lettre / a letter: "b"
lenet_side = "b"
# 5. un nombre entier / a whole number: 12
pooling_stride = 2
# 6. un nombre entier / a whole number: 12
padded_zeros = 48
# 7. vrai ou faux / true or false: True ou / or False
stride_halves = False
# 8. une forme / a shape: (8, 16, 20)
network_shape = (5, 16, 7, 7)
# 9. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
handout_convolution = [[3, 3, 2], [4, 4, 2], [1, 2, 3]]
# 10. un nombre entier / a whole number: 12
convolution_at_one_position = 9
# 11. un nombre entier / a whole number: 12
convolution_of_two_channels = 31
# 12. une lettre / a letter: "b"
layer_formula = "d"
# 13. vrai ou faux / true or false: True ou / or False
filter_and_mean = False
# 14. une lettre / a letter: "b"
relu_shape = "d"
# 15. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
translation = [40, 29]
# 16. des lettres / letters: "a c"
doubled_image = "a b f"
# 17. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_first_layer = [0, 0, 0, 0, 0, 1, 2, 2]
# 18. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_layer = [21, 32, 36, 25]
# 19. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
max_pooling = [[6, 9], [8, 5]]
# 20. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
average_pooling = [[3.25, 3.25], [7.25, 5.0]]
# 21. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
overlapping_pooling = [[-1, 2, 4], [4, 4, 2], [3, 2, 5]]
# 22. une lettre / a letter: "b"
pooling_parameters = "a"
# 23. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_pooling = [[36, 25], [39, 36], [36, 36], [35, 35]]
# 24. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_flatten = [17, 77, 31, 36, 15, 19, 76, 58]
# 25. un nombre entier / a whole number: 12
adaptive_inputs = 576
# 26. un nombre entier / a whole number: 12
toy_neuron = 55
# 27. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_logits = [1, 27, -3]
# 28. une lettre / a letter: "b"
toy_softmax = "d"
# 29. un nombre entier / a whole number: 12
toy_parameters = 440
# 30. un nombre entier / a whole number: 12
lenet_first_layer = 208
# 31. un nombre entier / a whole number: 12
convolution_parameters = 8016
# 32. un nombre entier / a whole number: 12
kernels_shown = 34848
# 33. un nombre entier / a whole number: 12
signal_weights = 200
# 34. une forme / a shape: (8, 16, 20)
signal_shape = (8, 16, 2551)
# 35. une lettre / a letter: "b"
volume_axes = "a"
# 36. un nombre entier / a whole number: 12
activations_memory = 256
# 37. un nombre entier / a whole number: 12
dense_parameters = 27010
# 38. un nombre entier / a whole number: 12
multiplications = 45000
# 39. des paires / pairs: "1b 2a 3c"
lenet_counts = "j i b c g h"
# 40. un nombre entier / a whole number: 12
partial_connections = 1465
# 41. un nombre / a number: 0.5
learnt_pooling = 42.0
# 42. un nombre entier / a whole number: 12
lenet_regression = 62471
# 43. un nombre entier / a whole number: 12
vgg_block = 184576
# 44. un nombre entier / a whole number: 12
vgg_total = 138357544
# 45. une lettre / a letter: "b"
vgg_filters = "a"
# 46. une lettre / a letter: "b"
vgg_activation = "c"
# 47. une lettre / a letter: "b"
vgg_depths = "c"
# 48. les lettres dans l'ordre / the letters in order: "c a b"
parameter_order = "e c d a b"
# 49. un nombre entier / a whole number: 12
stacked_field = 27
# 50. un nombre entier / a whole number: 12
strided_field = 35
# 51. un nombre entier / a whole number: 12
stacked_weights = 35200
# 52. vrai ou faux / true or false: True ou / or False
same_function = False
# 53. un nombre entier / a whole number: 12
one_by_one = 13000
# 54. une forme / a shape: (8, 16, 20)
concatenation = (8, 208, 14, 14)
# 55. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
residual = [3, 0, 4, 0]
# 56. vrai ou faux / true or false: True ou / or False
skip_parameters = False
# 57. une lettre / a letter: "b"
degradation = "c"
# 58. un nombre entier / a whole number: 12
resnet_depth = 107
# 59. un nombre entier / a whole number: 12
transfer = 8655
# 60. un nombre / a number: 0.5
learning_rate = 4e-05
# 61. les lettres dans l'ordre / the letters in order: "c a b"
feature_order = "b d a c"
# 62. des paires / pairs: "1b 2a 3c"
network_parts = "d c e b a g"
# 63. un nombre / a number: 0.5
top_five = 0.6
# 64. une lettre / a letter: "b"
synset = "c"
# 65. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
annotated_images = [600, 5]
# 66. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
objects_of_an_image = [5, 25000]
# 67. une lettre / a letter: "b"
coco_misprint = "d"
# 68. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_sides = "[40, 20, 18, 9]"
# 69. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flatten = "[38, 42, 39, 43, 40, 44, 41, 45]"
# 70. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flip = "[35, 9, 30] [33, 19, 26]"
# 71. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_convolution = 3
# 72. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
filter_image = 6
