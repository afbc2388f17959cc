"""dlx quiz chapter1/quiz1"""

# votre numéro d'étudiant, entre guillemets / your student number, in quotes: "20240017"
student_number = "1001"

# 1. un nombre entier / a whole number: 12
neuron_output = 26
# 2. une lettre / a letter: "b"
boolean_neuron = "a"
# 3. une lettre / a letter: "b"
one_neuron_and_xor = "b"
# 4. vrai ou faux / true or false: True ou / or False
stacked_linear_layers = True
# 5. un nombre / a number: 0.5
sigmoid_slope = 0.96
# 6. une lettre / a letter: "b"
relu_and_sigmoid = "c"
# 7. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
leaky_relu = [-0.04, 0.0, 5.0]
# 8. des paires / pairs: "1b 2a 3c"
activations = "e a b d"
# 9. un nombre entier / a whole number: 12
dead_unit = 4
# 10. un nombre / a number: 0.5
preactivation_spread = 31
# 11. des paires / pairs: "1b 2a 3c"
last_layer = "d b c e"
# 12. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
one_hot_rows = [[0, 0, 0, 1], [0, 0, 1, 0], [1, 0, 0, 0]]
# 13. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
softmax_of_logarithms = [0.2, 0.65, 0.15]
# 14. une lettre / a letter: "b"
scores_shifted = "c"
# 15. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
class_axis = "(8, 20, 24)"
# 16. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
three_cross_entropies = [1.389727, 1.389727, 1.133069]
# 17. les lettres dans l'ordre / the letters in order: "c a b"
ranked_losses = "c d b a"
# 18. un nombre / a number: 0.5
batch_loss = 1.8
# 19. un nombre / a number: 0.5
squared_error_of_a_batch = 14.0
# 20. vrai ou faux / true or false: True ou / or False
cross_entropy_and_divergence = False
# 21. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
gradient_of_the_scores = [-0.4, 0.1, 0.3]
# 22. un nombre / a number: 0.5
two_descent_steps = 3.8
# 23. des paires / pairs: "1b 2a 3c"
learning_rates = "c b e d a"
# 24. les lettres dans l'ordre / the letters in order: "c a b"
training_iteration = "b d c a e"
# 25. un nombre / a number: 0.5
step_of_a_batch = 7.8
# 26. un nombre / a number: 0.5
two_momentum_steps = 7.64
# 27. un nombre / a number: 0.5
first_adam_step = 8.2
# 28. des lettres / letters: "a c"
optimisers = "a c e"
# 29. des paires / pairs: "1b 2a 3c"
schedules = "a b e c"
# 30. un nombre / a number: 0.5
step_decay = 0.05
# 31. un nombre / a number: 0.5
exponential_decay = 0.303265
# 32. un nombre entier / a whole number: 12
early_stopping = 2
# 33. un mot ou deux, entre guillemets / a word or two, in quotes: "gradient"
one_pass = "époque"
# 34. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
batches_and_iterations = [11, 4400]
# 35. des paires / pairs: "1b 2a 3c"
updates_of_an_epoch = "b d c"
# 36. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
printed_updates = "27"
# 37. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_training_loop = 6
# 38. un nombre entier / a whole number: 12
digit_network = 8020
# 39. un nombre entier / a whole number: 12
large_image_network = 2002210
# 40. un nombre entier / a whole number: 12
colour_image_weights = 336000
# 41. une forme / a shape: (8, 16, 20)
linear_layer_shape = (24, 256)
# 42. une lettre / a letter: "b"
shuffled_pixels = "c"
# 43. un nombre / a number: 0.5
penalty = 5.6
# 44. vrai ou faux / true or false: True ou / or False
two_penalties = True
# 45. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
normalised_batch = [6.0, 0.0, 2.0, 4.0, 3.0]
# 46. une lettre / a letter: "b"
normalisation_at_test_time = "a"
# 47. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
dropped_values = [0.0, 0.0, 25.0, 35.0]
# 48. une lettre / a letter: "b"
new_mask = "b"
# 49. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_standardisation = 5
# 50. des lettres / letters: "a c"
kinds_of_parameters = "c e f"
# 51. une lettre / a letter: "b"
better_model = "a"
# 52. un mot ou deux, entre guillemets / a word or two, in quotes: "gradient"
known_and_new_examples = "surapprentissage"
# 53. des lettres / letters: "a c"
augmented_digits = "b c d"
# 54. des paires / pairs: "1b 2a 3c"
tasks = "f b c d a e"
# 55. une lettre / a letter: "b"
free_labels = "d"
# 56. une lettre / a letter: "b"
what_depth_replaces = "b"
# 57. une lettre / a letter: "b"
synthesis = "a"
# 58. une lettre / a letter: "b"
handwriting = "c"
# 59. des paires / pairs: "1b 2a 3c"
applications = "e a b d"
# 60. des paires / pairs: "1b 2a 3c"
robot_needs = "e d b f c"
# 61. une forme / a shape: (8, 16, 20)
enlarged_image = (5, 3, 96, 192)
# 62. un nombre entier / a whole number: 12
invented_pixels = 24000
# 63. une forme / a shape: (8, 16, 20)
pose_outputs = (20, 7)
# 64. un nombre / a number: 0.5
pose_loss = 30.0
# 65. des lettres / letters: "a c"
why_now = "a d f"
