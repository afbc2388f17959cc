"""dlx quiz chapter1/quiz1"""

# votre numéro d'étudiant, entre guillemets / your student number, in quotes: "20240017"
student_number = ""

# 1. un nombre entier / a whole number: 12
neuron_output = None
# 2. une lettre / a letter: "b"
boolean_neuron = None
# 3. une lettre / a letter: "b"
one_neuron_and_xor = None
# 4. vrai ou faux / true or false: True ou / or False
stacked_linear_layers = None
# 5. un nombre / a number: 0.5
sigmoid_slope = None
# 6. une lettre / a letter: "b"
relu_and_sigmoid = None
# 7. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
leaky_relu = None
# 8. des paires / pairs: "1b 2a 3c"
activations = None
# 9. un nombre entier / a whole number: 12
dead_unit = None
# 10. un nombre / a number: 0.5
preactivation_spread = None
# 11. des paires / pairs: "1b 2a 3c"
last_layer = None
# 12. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
one_hot_rows = None
# 13. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
softmax_of_logarithms = None
# 14. une lettre / a letter: "b"
scores_shifted = None
# 15. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
class_axis = None
# 16. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
three_cross_entropies = None
# 17. les lettres dans l'ordre / the letters in order: "c a b"
ranked_losses = None
# 18. un nombre / a number: 0.5
batch_loss = None
# 19. un nombre / a number: 0.5
squared_error_of_a_batch = None
# 20. vrai ou faux / true or false: True ou / or False
cross_entropy_and_divergence = None
# 21. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
gradient_of_the_scores = None
# 22. un nombre / a number: 0.5
two_descent_steps = None
# 23. des paires / pairs: "1b 2a 3c"
learning_rates = None
# 24. les lettres dans l'ordre / the letters in order: "c a b"
training_iteration = None
# 25. un nombre / a number: 0.5
step_of_a_batch = None
# 26. un nombre / a number: 0.5
two_momentum_steps = None
# 27. un nombre / a number: 0.5
first_adam_step = None
# 28. des lettres / letters: "a c"
optimisers = None
# 29. des paires / pairs: "1b 2a 3c"
schedules = None
# 30. un nombre / a number: 0.5
step_decay = None
# 31. un nombre / a number: 0.5
exponential_decay = None
# 32. un nombre entier / a whole number: 12
early_stopping = None
# 33. un mot ou deux, entre guillemets / a word or two, in quotes: "gradient"
one_pass = None
# 34. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
batches_and_iterations = None
# 35. des paires / pairs: "1b 2a 3c"
updates_of_an_epoch = None
# 36. ce qui s'affiche / what is printed: "1 2\n[3, 4]"
printed_updates = None
# 37. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_training_loop = None
# 38. un nombre entier / a whole number: 12
digit_network = None
# 39. un nombre entier / a whole number: 12
large_image_network = None
# 40. un nombre entier / a whole number: 12
colour_image_weights = None
# 41. une forme / a shape: (8, 16, 20)
linear_layer_shape = None
# 42. une lettre / a letter: "b"
shuffled_pixels = None
# 43. un nombre / a number: 0.5
penalty = None
# 44. vrai ou faux / true or false: True ou / or False
two_penalties = None
# 45. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
normalised_batch = None
# 46. une lettre / a letter: "b"
normalisation_at_test_time = None
# 47. un tableau / an array: [1, 2, 3] ou / or [[1, 0], [0, 1]]
dropped_values = None
# 48. une lettre / a letter: "b"
new_mask = None
# 49. un numéro de ligne, à partir de 1 / the number of a line, from 1: 4
faulty_standardisation = None
# 50. des lettres / letters: "a c"
kinds_of_parameters = None
# 51. une lettre / a letter: "b"
better_model = None
# 52. un mot ou deux, entre guillemets / a word or two, in quotes: "gradient"
known_and_new_examples = None
# 53. des lettres / letters: "a c"
augmented_digits = None
# 54. des paires / pairs: "1b 2a 3c"
tasks = None
# 55. une lettre / a letter: "b"
free_labels = None
# 56. une lettre / a letter: "b"
what_depth_replaces = None
# 57. une lettre / a letter: "b"
synthesis = None
# 58. une lettre / a letter: "b"
handwriting = None
# 59. des paires / pairs: "1b 2a 3c"
applications = None
# 60. des paires / pairs: "1b 2a 3c"
robot_needs = None
# 61. une forme / a shape: (8, 16, 20)
enlarged_image = None
# 62. un nombre entier / a whole number: 12
invented_pixels = None
# 63. une forme / a shape: (8, 16, 20)
pose_outputs = None
# 64. un nombre / a number: 0.5
pose_loss = None
# 65. des lettres / letters: "a c"
why_now = None
