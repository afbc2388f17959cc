"""dlx quiz chapter2/quiz2"""

# votre numéro d'étudiant, entre guillemets / your student number, in quotes: "20240017"
student_number = ""

# 1. un nombre entier / a whole number: 12
output_side = None
# 2. une forme / a shape: (8, 16, 20)
convolution_shape = None
# 3. un nombre entier / a whole number: 12
dilated_side = None
# 4. une lettre / a letter: "b"
lenet_side = None
# 5. un nombre entier / a whole number: 12
pooling_stride = None
# 6. un nombre entier / a whole number: 12
padded_zeros = None
# 7. vrai ou faux / true or false: True ou / or False
stride_halves = None
# 8. une forme / a shape: (8, 16, 20)
network_shape = None
# 9. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
handout_convolution = None
# 10. un nombre entier / a whole number: 12
convolution_at_one_position = None
# 11. un nombre entier / a whole number: 12
convolution_of_two_channels = None
# 12. une lettre / a letter: "b"
layer_formula = None
# 13. vrai ou faux / true or false: True ou / or False
filter_and_mean = None
# 14. une lettre / a letter: "b"
relu_shape = None
# 15. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
translation = None
# 16. des lettres / letters: "a c"
doubled_image = None
# 17. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_first_layer = None
# 18. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_layer = None
# 19. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
max_pooling = None
# 20. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
average_pooling = None
# 21. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
overlapping_pooling = None
# 22. une lettre / a letter: "b"
pooling_parameters = None
# 23. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_second_pooling = None
# 24. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_flatten = None
# 25. un nombre entier / a whole number: 12
adaptive_inputs = None
# 26. un nombre entier / a whole number: 12
toy_neuron = None
# 27. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
toy_logits = None
# 28. une lettre / a letter: "b"
toy_softmax = None
# 29. un nombre entier / a whole number: 12
toy_parameters = None
# 30. un nombre entier / a whole number: 12
lenet_first_layer = None
# 31. un nombre entier / a whole number: 12
convolution_parameters = None
# 32. un nombre entier / a whole number: 12
kernels_shown = None
# 33. un nombre entier / a whole number: 12
signal_weights = None
# 34. une forme / a shape: (8, 16, 20)
signal_shape = None
# 35. une lettre / a letter: "b"
volume_axes = None
# 36. un nombre entier / a whole number: 12
activations_memory = None
# 37. un nombre entier / a whole number: 12
dense_parameters = None
# 38. un nombre entier / a whole number: 12
multiplications = None
# 39. des paires / pairs: "1b 2a 3c"
lenet_counts = None
# 40. un nombre entier / a whole number: 12
partial_connections = None
# 41. un nombre / a number: 0.5
learnt_pooling = None
# 42. un nombre entier / a whole number: 12
lenet_regression = None
# 43. un nombre entier / a whole number: 12
vgg_block = None
# 44. un nombre entier / a whole number: 12
vgg_total = None
# 45. une lettre / a letter: "b"
vgg_filters = None
# 46. une lettre / a letter: "b"
vgg_activation = None
# 47. une lettre / a letter: "b"
vgg_depths = None
# 48. les lettres dans l'ordre / the letters in order: "c a b"
parameter_order = None
# 49. un nombre entier / a whole number: 12
stacked_field = None
# 50. un nombre entier / a whole number: 12
strided_field = None
# 51. un nombre entier / a whole number: 12
stacked_weights = None
# 52. vrai ou faux / true or false: True ou / or False
same_function = None
# 53. un nombre entier / a whole number: 12
one_by_one = None
# 54. une forme / a shape: (8, 16, 20)
concatenation = None
# 55. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
residual = None
# 56. vrai ou faux / true or false: True ou / or False
skip_parameters = None
# 57. une lettre / a letter: "b"
degradation = None
# 58. un nombre entier / a whole number: 12
resnet_depth = None
# 59. un nombre entier / a whole number: 12
transfer = None
# 60. un nombre / a number: 0.5
learning_rate = None
# 61. les lettres dans l'ordre / the letters in order: "c a b"
feature_order = None
# 62. des paires / pairs: "1b 2a 3c"
network_parts = None
# 63. un nombre / a number: 0.5
top_five = None
# 64. une lettre / a letter: "b"
synset = None
# 65. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
annotated_images = None
# 66. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
objects_of_an_image = None
# 67. une lettre / a letter: "b"
coco_misprint = None
# 68. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_sides = None
# 69. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flatten = None
# 70. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
prints_flip = None
# 71. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_convolution = None
# 72. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
filter_image = None
