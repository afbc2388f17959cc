"""dlx quiz chapter2/quiz2"""

# votre numéro d'étudiant, entre guillemets / your student number, in quotes: "20240017"
student_number = "1003"

# 1. un nombre entier / a whole number: 12
output_side = "19"
# 2. une forme / a shape: (8, 16, 20)
convolution_shape = (8, 64, 10, 32)
# 3. un nombre entier / a whole number: 12
dilated_side = "47"
# 4. une lettre / a letter: "b"
lenet_side = "b"
# 5. un nombre entier / a whole number: 12
pooling_stride = "2"
# 6. un nombre entier / a whole number: 12
padded_zeros = "84"
# 7. vrai ou faux / true or false: True ou / or False
stride_halves = False
# 8. une forme / a shape: (8, 16, 20)
network_shape = (5, 16, 10, 10)
# 9. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
handout_convolution = [[4, 3, 2], [4, 3, 4], [2, 3, 4]]
# 10. un nombre entier / a whole number: 12
convolution_at_one_position = "-4"
# 11. un nombre entier / a whole number: 12
convolution_of_two_channels = "27"
# 12. une lettre / a letter: "b"
layer_formula = "a"
# 13. vrai ou faux / true or false: True ou / or False
filter_and_mean = False
# 14. une lettre / a letter: "b"
relu_shape = "a"
# 15. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
translation = [27, 22]
# 16. des lettres / letters: "a c"
doubled_image = "c e f"
# 17. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_first_layer = [0, 0, 0, 0, 0, 1, 2, 2]
# 18. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_layer = [21, 32, 36, 25]
# 19. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
max_pooling = [[9, 6], [9, 8]]
# 20. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
average_pooling = [[6.0, 5.75], [3.5, 4.5]]
# 21. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
overlapping_pooling = [[3, 5, 4], [-1, 2, 3], [2, 5, 4]]
# 22. une lettre / a letter: "b"
pooling_parameters = "c"
# 23. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_pooling = [[24, 39], [27, 39], [31, 34], [37, 37]]
# 24. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_flatten = [33, 35, 26, 45, 47, 72, 23, 55]
# 25. un nombre entier / a whole number: 12
adaptive_inputs = "180"
# 26. un nombre entier / a whole number: 12
toy_neuron = "17"
# 27. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_logits = [-4, 24, -1]
# 28. une lettre / a letter: "b"
toy_softmax = "b"
# 29. un nombre entier / a whole number: 12
toy_parameters = "289"
# 30. un nombre entier / a whole number: 12
lenet_first_layer = "208"
# 31. un nombre entier / a whole number: 12
convolution_parameters = "1 812"
# 32. un nombre entier / a whole number: 12
kernels_shown = "3 600"
# 33. un nombre entier / a whole number: 12
signal_weights = "80"
# 34. une forme / a shape: (8, 16, 20)
signal_shape = (8, 16, 2551)
# 35. une lettre / a letter: "b"
volume_axes = "d"
# 36. un nombre entier / a whole number: 12
activations_memory = "128"
# 37. un nombre entier / a whole number: 12
dense_parameters = "750 100"
# 38. un nombre entier / a whole number: 12
multiplications = "108 000"
# 39. des paires / pairs: "1b 2a 3c"
lenet_counts = "e i a h f d"
# 40. un nombre entier / a whole number: 12
partial_connections = "500"
# 41. un nombre / a number: 0.5
learnt_pooling = 36.0
# 42. un nombre entier / a whole number: 12
lenet_regression = "61 791"
# 43. un nombre entier / a whole number: 12
vgg_block = "72 160"
# 44. un nombre entier / a whole number: 12
vgg_total = "138 357 544"
# 45. une lettre / a letter: "b"
vgg_filters = "b"
# 46. une lettre / a letter: "b"
vgg_activation = "d"
# 47. une lettre / a letter: "b"
vgg_depths = "b"
# 48. les lettres dans l'ordre / the letters in order: "c a b"
parameter_order = "b d a c e"
# 49. un nombre entier / a whole number: 12
stacked_field = "25"
# 50. un nombre entier / a whole number: 12
strided_field = "23"
# 51. un nombre entier / a whole number: 12
stacked_weights = "17 500"
# 52. vrai ou faux / true or false: True ou / or False
same_function = False
# 53. un nombre entier / a whole number: 12
one_by_one = "27 500"
# 54. une forme / a shape: (8, 16, 20)
concatenation = (4, 208, 28, 28)
# 55. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
residual = [3, 0, 10, 0]
# 56. vrai ou faux / true or false: True ou / or False
skip_parameters = False
# 57. une lettre / a letter: "b"
degradation = "a"
# 58. un nombre entier / a whole number: 12
resnet_depth = "59"
# 59. un nombre entier / a whole number: 12
transfer = "16 368"
# 60. un nombre / a number: 0.5
learning_rate = 0.0005
# 61. les lettres dans l'ordre / the letters in order: "c a b"
feature_order = "d b c a"
# 62. des paires / pairs: "1b 2a 3c"
network_parts = "c g b d e a"
# 63. un nombre / a number: 0.5
top_five = 0.6
# 64. une lettre / a letter: "b"
synset = "a"
# 65. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
annotated_images = [600, 6]
# 66. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
objects_of_an_image = [5, 35000]
# 67. une lettre / a letter: "b"
coco_misprint = "b"
# 68. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_sides = "[30, 15, 13, 7]"
# 69. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flatten = "[37, 41, 38, 42, 39, 43, 40, 44]"
# 70. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flip = "[9, 17, 10] [13, 11, 14]"
# 71. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_convolution = 3
# 72. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
filter_image = 6
