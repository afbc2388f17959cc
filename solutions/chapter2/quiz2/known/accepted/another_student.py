"""dlx quiz chapter2/quiz2"""

# votre numéro d'étudiant, entre guillemets / your student number, in quotes: "20240017"
student_number = "1002"

# 1. un nombre entier / a whole number: 12
output_side = 20
# 2. une forme / a shape: (8, 16, 20)
convolution_shape = "8x64x20x14"
# 3. un nombre entier / a whole number: 12
dilated_side = 26
# 4. une lettre / a letter: "b"
lenet_side = "c"
# 5. un nombre entier / a whole number: 12
pooling_stride = 4
# 6. un nombre entier / a whole number: 12
padded_zeros = 40
# 7. vrai ou faux / true or false: True ou / or False
stride_halves = False
# 8. une forme / a shape: (8, 16, 20)
network_shape = "5x20x6x6"
# 9. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
handout_convolution = [[3, 5, 3], [4, 4, 3], [3, 5, 4]]
# 10. un nombre entier / a whole number: 12
convolution_at_one_position = 8
# 11. un nombre entier / a whole number: 12
convolution_of_two_channels = 26
# 12. une lettre / a letter: "b"
layer_formula = "a"
# 13. vrai ou faux / true or false: True ou / or False
filter_and_mean = False
# 14. une lettre / a letter: "b"
relu_shape = "c"
# 15. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
translation = [42, 24]
# 16. des lettres / letters: "a c"
doubled_image = "a c e"
# 17. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_first_layer = [0, 0, 0, 0, 0, 1, 2, 2]
# 18. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_layer = [21, 32, 36, 25]
# 19. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
max_pooling = [[8, 9], [7, 8]]
# 20. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
average_pooling = [[4.0, 4.25], [5.75, 3.75]]
# 21. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
overlapping_pooling = [[-2, -1, 4], [5, 1, 1], [5, 3, 5]]
# 22. une lettre / a letter: "b"
pooling_parameters = "c"
# 23. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_pooling = [[38, 38], [38, 38], [34, 33], [34, 37]]
# 24. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_flatten = [32, 38, 45, 33, 30, 15, 31, 24]
# 25. un nombre entier / a whole number: 12
adaptive_inputs = 576
# 26. un nombre entier / a whole number: 12
toy_neuron = 55
# 27. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_logits = [4, 26, -3]
# 28. une lettre / a letter: "b"
toy_softmax = "a"
# 29. un nombre entier / a whole number: 12
toy_parameters = 282
# 30. un nombre entier / a whole number: 12
lenet_first_layer = 208
# 31. un nombre entier / a whole number: 12
convolution_parameters = 4530
# 32. un nombre entier / a whole number: 12
kernels_shown = 17424
# 33. un nombre entier / a whole number: 12
signal_weights = 112
# 34. une forme / a shape: (8, 16, 20)
signal_shape = "8x16x2551"
# 35. une lettre / a letter: "b"
volume_axes = "d"
# 36. un nombre entier / a whole number: 12
activations_memory = 64
# 37. un nombre entier / a whole number: 12
dense_parameters = 750100
# 38. un nombre entier / a whole number: 12
multiplications = 432000
# 39. des paires / pairs: "1b 2a 3c"
lenet_counts = "h j b e g d"
# 40. un nombre entier / a whole number: 12
partial_connections = 464
# 41. un nombre / a number: 0.5
learnt_pooling = "34"
# 42. un nombre entier / a whole number: 12
lenet_regression = 62131
# 43. un nombre entier / a whole number: 12
vgg_block = 55424
# 44. un nombre entier / a whole number: 12
vgg_total = 138357544
# 45. une lettre / a letter: "b"
vgg_filters = "b"
# 46. une lettre / a letter: "b"
vgg_activation = "a"
# 47. une lettre / a letter: "b"
vgg_depths = "e"
# 48. les lettres dans l'ordre / the letters in order: "c a b"
parameter_order = "b e c a d"
# 49. un nombre entier / a whole number: 12
stacked_field = 35
# 50. un nombre entier / a whole number: 12
strided_field = 21
# 51. un nombre entier / a whole number: 12
stacked_weights = 8800
# 52. vrai ou faux / true or false: True ou / or False
same_function = False
# 53. un nombre entier / a whole number: 12
one_by_one = 13500
# 54. une forme / a shape: (8, 16, 20)
concatenation = "4x208x14x14"
# 55. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
residual = [3, 0, 5, 0]
# 56. vrai ou faux / true or false: True ou / or False
skip_parameters = False
# 57. une lettre / a letter: "b"
degradation = "c"
# 58. un nombre entier / a whole number: 12
resnet_depth = 74
# 59. un nombre entier / a whole number: 12
transfer = 10188
# 60. un nombre / a number: 0.5
learning_rate = "2e-05"
# 61. les lettres dans l'ordre / the letters in order: "c a b"
feature_order = "b a c d"
# 62. des paires / pairs: "1b 2a 3c"
network_parts = "a g b c e d"
# 63. un nombre / a number: 0.5
top_five = "0,6"
# 64. une lettre / a letter: "b"
synset = "b"
# 65. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
annotated_images = [500, 8]
# 66. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
objects_of_an_image = [8, 32000]
# 67. une lettre / a letter: "b"
coco_misprint = "d"
# 68. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_sides = "[40, 20, 18, 9]"
# 69. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flatten = "[20, 24, 21, 25, 22, 26, 23, 27]"
# 70. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flip = "[9, 23, 31] [30, 11, 13]"
# 71. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_convolution = 3
# 72. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
filter_image = 6
