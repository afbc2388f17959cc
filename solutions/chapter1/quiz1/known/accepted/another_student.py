"""dlx quiz chapter1/quiz1"""

# votre numéro d'étudiant, entre guillemets / your student number, in quotes: "20240017"
student_number = "1002"

# 1. un nombre entier / a whole number: 12
neuron_output = 73
# 2. une lettre / a letter: "b"
boolean_neuron = "c"
# 3. une lettre / a letter: "b"
one_neuron_and_xor = "a"
# 4. vrai ou faux / true or false: True ou / or False
stacked_linear_layers = True
# 5. un nombre / a number: 0.5
sigmoid_slope = "0,36"
# 6. une lettre / a letter: "b"
relu_and_sigmoid = "b"
# 7. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
leaky_relu = [-0.25, 0.0, 5.0]
# 8. des paires / pairs: "1b 2a 3c"
activations = "a e b d"
# 9. un nombre entier / a whole number: 12
dead_unit = 2
# 10. un nombre / a number: 0.5
preactivation_spread = "12"
# 11. des paires / pairs: "1b 2a 3c"
last_layer = "b e a d"
# 12. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
one_hot_rows = [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
# 13. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
softmax_of_logarithms = [0.5, 0.1, 0.4]
# 14. une lettre / a letter: "b"
scores_shifted = "a"
# 15. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
class_axis = "(8, 20, 7)"
# 16. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
three_cross_entropies = [0.689727, 1.033069, 1.389727]
# 17. les lettres dans l'ordre / the letters in order: "c a b"
ranked_losses = "c b d a"
# 18. un nombre / a number: 0.5
batch_loss = "1,1"
# 19. un nombre / a number: 0.5
squared_error_of_a_batch = "14"
# 20. vrai ou faux / true or false: True ou / or False
cross_entropy_and_divergence = False
# 21. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
gradient_of_the_scores = [0.4, -0.5, 0.1]
# 22. un nombre / a number: 0.5
two_descent_steps = "4,8"
# 23. des paires / pairs: "1b 2a 3c"
learning_rates = "a d e b c"
# 24. les lettres dans l'ordre / the letters in order: "c a b"
training_iteration = "d e a c b"
# 25. un nombre / a number: 0.5
step_of_a_batch = "7"
# 26. un nombre / a number: 0.5
two_momentum_steps = "3,02"
# 27. un nombre / a number: 0.5
first_adam_step = "7,1"
# 28. des lettres / letters: "a c"
optimisers = "a c f"
# 29. des paires / pairs: "1b 2a 3c"
schedules = "b d e a"
# 30. un nombre / a number: 0.5
step_decay = "0,032"
# 31. un nombre / a number: 0.5
exponential_decay = "0,054134"
# 32. un nombre entier / a whole number: 12
early_stopping = 2
# 33. un mot ou deux, entre guillemets / a word or two, in quotes: "gradient"
one_pass = "époque"
# 34. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
batches_and_iterations = [11, 6600]
# 35. des paires / pairs: "1b 2a 3c"
updates_of_an_epoch = "b c a"
# 36. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
printed_updates = "14"
# 37. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_training_loop = 6
# 38. un nombre entier / a whole number: 12
digit_network = 10360
# 39. un nombre entier / a whole number: 12
large_image_network = 3003310
# 40. un nombre entier / a whole number: 12
colour_image_weights = 60000
# 41. une forme / a shape: (8, 16, 20)
linear_layer_shape = "40x400"
# 42. une lettre / a letter: "b"
shuffled_pixels = "c"
# 43. un nombre / a number: 0.5
penalty = "2,9"
# 44. vrai ou faux / true or false: True ou / or False
two_penalties = True
# 45. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
normalised_batch = [4.0, 1.0, 10.0, -2.0, -8.0]
# 46. une lettre / a letter: "b"
normalisation_at_test_time = "c"
# 47. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
dropped_values = [0.0, 7.5, 12.5, 0.0]
# 48. une lettre / a letter: "b"
new_mask = "d"
# 49. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_standardisation = 5
# 50. des lettres / letters: "a c"
kinds_of_parameters = "a d f"
# 51. une lettre / a letter: "b"
better_model = "a"
# 52. un mot ou deux, entre guillemets / a word or two, in quotes: "gradient"
known_and_new_examples = "surapprentissage"
# 53. des lettres / letters: "a c"
augmented_digits = "a b e"
# 54. des paires / pairs: "1b 2a 3c"
tasks = "c a b f e d"
# 55. une lettre / a letter: "b"
free_labels = "b"
# 56. une lettre / a letter: "b"
what_depth_replaces = "d"
# 57. une lettre / a letter: "b"
synthesis = "a"
# 58. une lettre / a letter: "b"
handwriting = "a"
# 59. des paires / pairs: "1b 2a 3c"
applications = "a e b d"
# 60. des paires / pairs: "1b 2a 3c"
robot_needs = "a b d c f"
# 61. une forme / a shape: (8, 16, 20)
enlarged_image = "5x3x192x144"
# 62. un nombre entier / a whole number: 12
invented_pixels = 36000
# 63. une forme / a shape: (8, 16, 20)
pose_outputs = "5x7"
# 64. un nombre / a number: 0.5
pose_loss = "10"
# 65. des lettres / letters: "a c"
why_now = "d e f"
