# Written by: dlx dev derive chapter1/quiz1
# ruff: noqa: E501 -- the answers of chapter1/quiz1
from dlx.grader.quiz import check_question, keyed_questions

SEED = "2026"
QUESTIONS = keyed_questions(r"""{"neuron_output": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_bias": ["Votre nombre est la somme pondérée seule. Que reste-t-il à ajouter avant l'activation ?", "Your number is the weighted sum alone. What is left to add before the activation?"], "subtracts_the_bias": ["Vous retranchez le biais. Dans un neurone, avec quel signe entre-t-il dans la somme ?", "You take the bias away. In a neuron, with which sign does it enter the sum?"], "forgets_the_weights": ["Vous ajoutez les entrées telles quelles. Par quoi chacune est-elle multipliée ?", "You add the inputs as they are. What is each of them multiplied by?"], "loses_the_sign_of_a_weight": ["Votre somme compte un poids négatif comme s'il était positif. ReLU coupe le total, pas les termes.", "Your sum counts a negative weight as if it were positive. ReLU cuts the total, not the terms."]}, "accepted": [], "solved": [
[45, {"forgets_the_bias": 39, "subtracts_the_bias": 33, "forgets_the_weights": 20, "loses_the_sign_of_a_weight": 69}],
[53, {"forgets_the_bias": 50, "subtracts_the_bias": 47, "forgets_the_weights": 18, "loses_the_sign_of_a_weight": 81}],
[11, {"forgets_the_bias": 7, "subtracts_the_bias": 3, "forgets_the_weights": 21, "loses_the_sign_of_a_weight": 109}],
[39, {"forgets_the_bias": 32, "subtracts_the_bias": 25, "forgets_the_weights": 21, "loses_the_sign_of_a_weight": 75}],
[24, {"forgets_the_bias": 21, "subtracts_the_bias": 18, "forgets_the_weights": 15, "loses_the_sign_of_a_weight": 42}],
[71, {"forgets_the_bias": 67, "subtracts_the_bias": 63, "forgets_the_weights": 23, "loses_the_sign_of_a_weight": 119}],
[22, {"forgets_the_bias": 15, "subtracts_the_bias": 8, "forgets_the_weights": 23, "loses_the_sign_of_a_weight": 58}],
[7, {"forgets_the_bias": 4, "subtracts_the_bias": 1, "forgets_the_weights": 21, "loses_the_sign_of_a_weight": 105}],
[33, {"forgets_the_bias": 28, "subtracts_the_bias": 23, "forgets_the_weights": 15, "loses_the_sign_of_a_weight": 61}],
[17, {"forgets_the_bias": 10, "subtracts_the_bias": 3, "forgets_the_weights": 18, "loses_the_sign_of_a_weight": 41}],
[13, {"forgets_the_bias": 10, "subtracts_the_bias": 7, "forgets_the_weights": 16, "loses_the_sign_of_a_weight": 73}],
[16, {"forgets_the_bias": 13, "subtracts_the_bias": 10, "forgets_the_weights": 19, "loses_the_sign_of_a_weight": 64}],
[38, {"forgets_the_bias": 34, "subtracts_the_bias": 30, "forgets_the_weights": 15, "loses_the_sign_of_a_weight": 50}],
[59, {"forgets_the_bias": 54, "subtracts_the_bias": 49, "forgets_the_weights": 17, "loses_the_sign_of_a_weight": 83}],
[41, {"forgets_the_bias": 33, "subtracts_the_bias": 25, "forgets_the_weights": 17, "loses_the_sign_of_a_weight": 53}],
[60, {"forgets_the_bias": 51, "subtracts_the_bias": 42, "forgets_the_weights": 23, "loses_the_sign_of_a_weight": 68}],
[73, {"forgets_the_bias": 68, "subtracts_the_bias": 63, "forgets_the_weights": 19, "loses_the_sign_of_a_weight": 81}],
[57, {"forgets_the_bias": 53, "subtracts_the_bias": 49, "forgets_the_weights": 15, "loses_the_sign_of_a_weight": 65}],
[39, {"forgets_the_bias": 35, "subtracts_the_bias": 31, "forgets_the_weights": 23, "loses_the_sign_of_a_weight": 63}],
[62, {"forgets_the_bias": 55, "subtracts_the_bias": 48, "forgets_the_weights": 21, "loses_the_sign_of_a_weight": 86}],
[47, {"forgets_the_bias": 39, "subtracts_the_bias": 31, "forgets_the_weights": 25, "loses_the_sign_of_a_weight": 71}],
[33, {"forgets_the_bias": 24, "subtracts_the_bias": 15, "forgets_the_weights": 19, "loses_the_sign_of_a_weight": 63}],
[21, {"forgets_the_bias": 12, "subtracts_the_bias": 3, "forgets_the_weights": 27, "loses_the_sign_of_a_weight": 57}],
[23, {"forgets_the_bias": 18, "subtracts_the_bias": 13, "forgets_the_weights": 17, "loses_the_sign_of_a_weight": 47}],
[38, {"forgets_the_bias": 31, "subtracts_the_bias": 24, "forgets_the_weights": 21, "loses_the_sign_of_a_weight": 78}],
[50, {"forgets_the_bias": 47, "subtracts_the_bias": 44, "forgets_the_weights": 22, "loses_the_sign_of_a_weight": 110}],
[38, {"forgets_the_bias": 35, "subtracts_the_bias": 32, "forgets_the_weights": 13, "loses_the_sign_of_a_weight": 62}],
[52, {"forgets_the_bias": 43, "subtracts_the_bias": 34, "forgets_the_weights": 24, "loses_the_sign_of_a_weight": 76}],
[17, {"forgets_the_bias": 14, "subtracts_the_bias": 11, "forgets_the_weights": 19, "loses_the_sign_of_a_weight": 41}],
[26, {"forgets_the_bias": 19, "subtracts_the_bias": 12, "forgets_the_weights": 20, "loses_the_sign_of_a_weight": 76}],
[31, {"forgets_the_bias": 22, "subtracts_the_bias": 13, "forgets_the_weights": 23, "loses_the_sign_of_a_weight": 67}],
[49, {"forgets_the_bias": 40, "subtracts_the_bias": 31, "forgets_the_weights": 22, "loses_the_sign_of_a_weight": 77}],
[30, {"forgets_the_bias": 27, "subtracts_the_bias": 24, "forgets_the_weights": 13, "loses_the_sign_of_a_weight": 54}],
[58, {"forgets_the_bias": 55, "subtracts_the_bias": 52, "forgets_the_weights": 20, "loses_the_sign_of_a_weight": 90}],
[41, {"forgets_the_bias": 38, "subtracts_the_bias": 35, "forgets_the_weights": 16, "loses_the_sign_of_a_weight": 71}],
[31, {"forgets_the_bias": 25, "subtracts_the_bias": 19, "forgets_the_weights": 17, "loses_the_sign_of_a_weight": 59}],
[39, {"forgets_the_bias": 33, "subtracts_the_bias": 27, "forgets_the_weights": 20, "loses_the_sign_of_a_weight": 51}],
[9, {"forgets_the_bias": 5, "subtracts_the_bias": 1, "forgets_the_weights": 13, "loses_the_sign_of_a_weight": 51}],
[42, {"forgets_the_bias": 39, "subtracts_the_bias": 36, "forgets_the_weights": 16, "loses_the_sign_of_a_weight": 72}],
[47, {"forgets_the_bias": 38, "subtracts_the_bias": 29, "forgets_the_weights": 23, "loses_the_sign_of_a_weight": 97}]
]},
"boolean_neuron": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"wrong_threshold": ["Le seuil tombe au mauvais endroit : essayez (0 ; 1) avec votre biais.", "The threshold falls in the wrong place: try (0, 1) with your bias."], "always_answers_one": ["Avec ce biais, la somme est positive pour les quatre entrées : le neurone répond toujours 1.", "With this bias the sum is positive for all four inputs: the neuron always answers 1."], "never_answers_one": ["Avec ce biais, la somme est négative pour les quatre entrées : le neurone répond toujours 0.", "With this bias the sum is negative for all four inputs: the neuron always answers 0."]}, "accepted": [], "solved": [
[3, {"always_answers_one": 0, "never_answers_one": 1, "wrong_threshold": 2}],
[0, {"never_answers_one": 1, "always_answers_one": 2, "wrong_threshold": 3}],
[3, {"wrong_threshold": 0, "always_answers_one": 1, "never_answers_one": 2}],
[0, {"always_answers_one": 1, "never_answers_one": 2, "wrong_threshold": 3}],
[1, {"never_answers_one": 0, "wrong_threshold": 2, "always_answers_one": 3}],
[3, {"wrong_threshold": 0, "always_answers_one": 1, "never_answers_one": 2}],
[2, {"wrong_threshold": 0, "never_answers_one": 1, "always_answers_one": 3}],
[0, {"wrong_threshold": 1, "always_answers_one": 2, "never_answers_one": 3}],
[0, {"wrong_threshold": 1, "never_answers_one": 2, "always_answers_one": 3}],
[1, {"never_answers_one": 0, "wrong_threshold": 2, "always_answers_one": 3}],
[1, {"wrong_threshold": 0, "always_answers_one": 2, "never_answers_one": 3}],
[2, {"wrong_threshold": 0, "always_answers_one": 1, "never_answers_one": 3}],
[0, {"always_answers_one": 1, "never_answers_one": 2, "wrong_threshold": 3}],
[1, {"always_answers_one": 0, "wrong_threshold": 2, "never_answers_one": 3}],
[1, {"always_answers_one": 0, "wrong_threshold": 2, "never_answers_one": 3}],
[3, {"wrong_threshold": 0, "never_answers_one": 1, "always_answers_one": 2}],
[2, {"wrong_threshold": 0, "never_answers_one": 1, "always_answers_one": 3}],
[3, {"never_answers_one": 0, "wrong_threshold": 1, "always_answers_one": 2}],
[3, {"wrong_threshold": 0, "never_answers_one": 1, "always_answers_one": 2}],
[2, {"always_answers_one": 0, "never_answers_one": 1, "wrong_threshold": 3}],
[1, {"wrong_threshold": 0, "never_answers_one": 2, "always_answers_one": 3}],
[0, {"never_answers_one": 1, "wrong_threshold": 2, "always_answers_one": 3}],
[2, {"never_answers_one": 0, "wrong_threshold": 1, "always_answers_one": 3}],
[2, {"always_answers_one": 0, "never_answers_one": 1, "wrong_threshold": 3}],
[1, {"always_answers_one": 0, "never_answers_one": 2, "wrong_threshold": 3}],
[0, {"wrong_threshold": 1, "always_answers_one": 2, "never_answers_one": 3}],
[1, {"wrong_threshold": 0, "never_answers_one": 2, "always_answers_one": 3}],
[3, {"wrong_threshold": 0, "always_answers_one": 1, "never_answers_one": 2}],
[0, {"always_answers_one": 1, "wrong_threshold": 2, "never_answers_one": 3}],
[2, {"always_answers_one": 0, "never_answers_one": 1, "wrong_threshold": 3}],
[3, {"wrong_threshold": 0, "never_answers_one": 1, "always_answers_one": 2}],
[1, {"never_answers_one": 0, "wrong_threshold": 2, "always_answers_one": 3}],
[0, {"wrong_threshold": 1, "never_answers_one": 2, "always_answers_one": 3}],
[2, {"always_answers_one": 0, "never_answers_one": 1, "wrong_threshold": 3}],
[2, {"always_answers_one": 0, "never_answers_one": 1, "wrong_threshold": 3}],
[1, {"never_answers_one": 0, "wrong_threshold": 2, "always_answers_one": 3}],
[2, {"always_answers_one": 0, "wrong_threshold": 1, "never_answers_one": 3}],
[3, {"wrong_threshold": 0, "never_answers_one": 1, "always_answers_one": 2}]
]},
"one_neuron_and_xor": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"too_few_examples": ["Quatre exemples suffisent pour ET et pour OU. Placez les quatre points de XOR dans le plan : que sépare un neurone ?", "Four examples are enough for AND and for OR. Place the four points of XOR in the plane: what does a neuron separate?"], "needs_a_sigmoid": ["Une sigmoïde arrondit la frontière sans la courber : elle reste une droite. Il faut une couche cachée.", "A sigmoid softens the boundary without bending it: it remains a line. A hidden layer is needed."], "needs_negative_weights": ["Les poids d'un neurone ont le signe que l'on veut. Regardez plutôt où sont les quatre points.", "The weights of a neuron have any sign. Look rather at where the four points are."]}, "accepted": [], "solved": [
[0, {"too_few_examples": 1, "needs_a_sigmoid": 2, "needs_negative_weights": 3}],
[1, {"too_few_examples": 0, "needs_a_sigmoid": 2, "needs_negative_weights": 3}],
[0, {"needs_negative_weights": 1, "too_few_examples": 2, "needs_a_sigmoid": 3}],
[1, {"needs_negative_weights": 0, "needs_a_sigmoid": 2, "too_few_examples": 3}],
[2, {"too_few_examples": 0, "needs_negative_weights": 1, "needs_a_sigmoid": 3}],
[3, {"too_few_examples": 0, "needs_a_sigmoid": 1, "needs_negative_weights": 2}],
[0, {"needs_a_sigmoid": 1, "needs_negative_weights": 2, "too_few_examples": 3}],
[3, {"too_few_examples": 0, "needs_negative_weights": 1, "needs_a_sigmoid": 2}]
]},
"stacked_linear_layers": {"kind": "truth", "count": 0, "tolerance": 0.0, "sentences": {"depth_alone_adds_power": ["Composer des applications affines donne une application affine : W2(W1 x + b1) + b2 = (W2 W1) x + (W2 b1 + b2). Sans activation, la profondeur n'apporte rien.", "Affine maps composed give an affine map: W2(W1 x + b1) + b2 = (W2 W1) x + (W2 b1 + b2). Without activation, depth brings nothing."]}, "accepted": [], "solved": [
[true, {"depth_alone_adds_power": false}]
]},
"sigmoid_slope": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"slope_forgotten": ["Vous avez pris f(1 − f), comme l'imprime le support de cours : c'est juste pour λ = 1 seulement. Que donne la dérivation de λx ?", "You took f(1 − f), as the course handout prints: that is right for λ = 1 only. What does differentiating λx give?"], "slope_twice": ["Vous multipliez deux fois par λ. Combien de fois λ sort-il quand on dérive λx une fois ?", "You multiply by λ twice. How many times does λ come out when λx is differentiated once?"], "exponential": ["λf est la dérivée d'une exponentielle. Que doit devenir la vôtre quand le neurone sature à 1 ?", "λf is the derivative of an exponential. What should yours become when the neuron saturates at 1?"], "hyperbolic_tangent": ["1 − f² vient d'une autre activation, la tangente hyperbolique.", "1 − f² comes from another activation, the hyperbolic tangent."]}, "accepted": [], "solved": [
[0.27, {"slope_forgotten": 0.09, "slope_twice": 0.81, "exponential": 2.7, "hyperbolic_tangent": 0.57}],
[0.18, {"slope_forgotten": 0.09, "slope_twice": 0.36, "exponential": 0.2, "hyperbolic_tangent": 1.98}],
[0.27, {"slope_forgotten": 0.09, "slope_twice": 0.81, "exponential": 0.3, "hyperbolic_tangent": 2.97}],
[0.36, {"slope_forgotten": 0.09, "slope_twice": 1.44, "exponential": 0.4, "hyperbolic_tangent": 3.96}],
[0.45, {"slope_forgotten": 0.09, "slope_twice": 2.25, "exponential": 0.5, "hyperbolic_tangent": 4.95}],
[0.54, {"slope_forgotten": 0.09, "slope_twice": 3.24, "exponential": 0.6, "hyperbolic_tangent": 5.94}],
[0.72, {"slope_forgotten": 0.09, "slope_twice": 5.76, "exponential": 0.8, "hyperbolic_tangent": 7.92}],
[0.32, {"slope_forgotten": 0.16, "slope_twice": 0.64, "exponential": 0.4, "hyperbolic_tangent": 1.92}],
[0.48, {"slope_forgotten": 0.16, "slope_twice": 1.44, "exponential": 0.6, "hyperbolic_tangent": 2.88}],
[0.64, {"slope_forgotten": 0.16, "slope_twice": 2.56, "exponential": 0.8, "hyperbolic_tangent": 3.84}],
[0.8, {"slope_forgotten": 0.16, "slope_twice": 4.0, "exponential": 1.0, "hyperbolic_tangent": 4.8}],
[1.28, {"slope_forgotten": 0.16, "slope_twice": 10.24, "exponential": 1.6, "hyperbolic_tangent": 7.68}],
[0.42, {"slope_forgotten": 0.21, "slope_twice": 0.84, "exponential": 0.6, "hyperbolic_tangent": 1.82}],
[0.63, {"slope_forgotten": 0.21, "slope_twice": 1.89, "exponential": 0.9, "hyperbolic_tangent": 2.73}],
[0.84, {"slope_forgotten": 0.21, "slope_twice": 3.36, "exponential": 1.2, "hyperbolic_tangent": 3.64}],
[1.05, {"slope_forgotten": 0.21, "slope_twice": 5.25, "exponential": 1.5, "hyperbolic_tangent": 4.55}],
[1.26, {"slope_forgotten": 0.21, "slope_twice": 7.56, "exponential": 1.8, "hyperbolic_tangent": 5.46}],
[1.68, {"slope_forgotten": 0.21, "slope_twice": 13.44, "exponential": 2.4, "hyperbolic_tangent": 7.28}],
[0.48, {"slope_forgotten": 0.24, "slope_twice": 0.96, "exponential": 0.8, "hyperbolic_tangent": 1.68}],
[0.72, {"slope_forgotten": 0.24, "slope_twice": 2.16, "exponential": 1.2, "hyperbolic_tangent": 2.52}],
[0.96, {"slope_forgotten": 0.24, "slope_twice": 3.84, "exponential": 1.6, "hyperbolic_tangent": 3.36}],
[1.2, {"slope_forgotten": 0.24, "slope_twice": 6.0, "exponential": 2.0, "hyperbolic_tangent": 4.2}],
[1.44, {"slope_forgotten": 0.24, "slope_twice": 8.64, "exponential": 2.4, "hyperbolic_tangent": 5.04}],
[1.92, {"slope_forgotten": 0.24, "slope_twice": 15.36, "exponential": 3.2, "hyperbolic_tangent": 6.72}],
[0.48, {"slope_forgotten": 0.24, "slope_twice": 0.96, "exponential": 1.2, "hyperbolic_tangent": 1.28}],
[0.72, {"slope_forgotten": 0.24, "slope_twice": 2.16, "exponential": 1.8, "hyperbolic_tangent": 1.92}],
[0.96, {"slope_forgotten": 0.24, "slope_twice": 3.84, "exponential": 2.4, "hyperbolic_tangent": 2.56}],
[1.2, {"slope_forgotten": 0.24, "slope_twice": 6.0, "exponential": 3.0, "hyperbolic_tangent": 3.2}],
[1.44, {"slope_forgotten": 0.24, "slope_twice": 8.64, "exponential": 3.6, "hyperbolic_tangent": 3.84}],
[1.92, {"slope_forgotten": 0.24, "slope_twice": 15.36, "exponential": 4.8, "hyperbolic_tangent": 5.12}],
[0.42, {"slope_forgotten": 0.21, "slope_twice": 0.84, "exponential": 1.4, "hyperbolic_tangent": 1.02}],
[0.63, {"slope_forgotten": 0.21, "slope_twice": 1.89, "exponential": 2.1, "hyperbolic_tangent": 1.53}],
[0.84, {"slope_forgotten": 0.21, "slope_twice": 3.36, "exponential": 2.8, "hyperbolic_tangent": 2.04}],
[1.05, {"slope_forgotten": 0.21, "slope_twice": 5.25, "exponential": 3.5, "hyperbolic_tangent": 2.55}],
[1.26, {"slope_forgotten": 0.21, "slope_twice": 7.56, "exponential": 4.2, "hyperbolic_tangent": 3.06}],
[1.68, {"slope_forgotten": 0.21, "slope_twice": 13.44, "exponential": 5.6, "hyperbolic_tangent": 4.08}],
[0.32, {"slope_forgotten": 0.16, "slope_twice": 0.64, "exponential": 1.6, "hyperbolic_tangent": 0.72}],
[0.48, {"slope_forgotten": 0.16, "slope_twice": 1.44, "exponential": 2.4, "hyperbolic_tangent": 1.08}],
[0.64, {"slope_forgotten": 0.16, "slope_twice": 2.56, "exponential": 3.2, "hyperbolic_tangent": 1.44}],
[0.96, {"slope_forgotten": 0.16, "slope_twice": 5.76, "exponential": 4.8, "hyperbolic_tangent": 2.16}]
]},
"relu_and_sigmoid": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"both_saturate": ["Tracez ReLU à droite de 0 : c'est une droite. Quelle est sa pente ?", "Draw ReLU to the right of 0: it is a line. What is its slope?"], "sigmoid_explodes": ["La sigmoïde est plate loin de 0 : sa dérivée, qui vaut 1/4 en 0, diminue quand on s'en éloigne.", "The sigmoid is flat far from 0: its derivative, which is 1/4 at 0, falls with the distance from it."], "relu_grows_with_a": ["Vous avez donné les valeurs des deux fonctions ; ce sont leurs pentes qui multiplient le gradient.", "You gave the values of the two functions; their slopes are what multiplies the gradient."]}, "accepted": [], "solved": [
[1, {"sigmoid_explodes": 0, "both_saturate": 2, "relu_grows_with_a": 3}],
[3, {"relu_grows_with_a": 0, "both_saturate": 1, "sigmoid_explodes": 2}],
[1, {"sigmoid_explodes": 0, "relu_grows_with_a": 2, "both_saturate": 3}],
[2, {"both_saturate": 0, "relu_grows_with_a": 1, "sigmoid_explodes": 3}],
[1, {"relu_grows_with_a": 0, "both_saturate": 2, "sigmoid_explodes": 3}],
[1, {"both_saturate": 0, "relu_grows_with_a": 2, "sigmoid_explodes": 3}],
[2, {"relu_grows_with_a": 0, "both_saturate": 1, "sigmoid_explodes": 3}],
[0, {"relu_grows_with_a": 1, "sigmoid_explodes": 2, "both_saturate": 3}],
[1, {"relu_grows_with_a": 0, "sigmoid_explodes": 2, "both_saturate": 3}],
[0, {"both_saturate": 1, "relu_grows_with_a": 2, "sigmoid_explodes": 3}]
]},
"leaky_relu": {"kind": "array", "count": 0, "tolerance": 0.001, "sentences": {"cuts_the_negative_side": ["C'est la ReLU simple : ici une fuite demeure du côté négatif.", "That is the plain ReLU: here a leak remains on the negative side."], "slope_on_both_sides": ["Vous multipliez aussi les nombres positifs : votre fonction est linéaire, et un réseau de telles unités aussi.", "You multiply the positive numbers too: your function is linear, and so would be a network of such units."], "sign_of_the_leak": ["La sortie garde le signe de l'entrée : une fuite négative reste négative.", "The output keeps the sign of the input: a negative leak stays negative."]}, "accepted": [], "solved": [
[[-0.02, 0.0, 2.0], {"cuts_the_negative_side": [0, 0, 2], "slope_on_both_sides": [-0.02, 0.0, 0.02], "sign_of_the_leak": [0.02, 0.0, 2.0]}],
[[-0.2, 0.0, 4.0], {"cuts_the_negative_side": [0, 0, 4], "slope_on_both_sides": [-0.2, 0.0, 0.4], "sign_of_the_leak": [0.2, 0.0, 4.0]}],
[[-0.04, 0.0, 3.0], {"cuts_the_negative_side": [0, 0, 3], "slope_on_both_sides": [-0.04, 0.0, 0.06], "sign_of_the_leak": [0.04, 0.0, 3.0]}],
[[-0.4, 0.0, 2.0], {"cuts_the_negative_side": [0, 0, 2], "slope_on_both_sides": [-0.4, 0.0, 0.4], "sign_of_the_leak": [0.4, 0.0, 2.0]}],
[[-0.6, 0.0, 2.0], {"cuts_the_negative_side": [0, 0, 2], "slope_on_both_sides": [-0.6, 0.0, 0.2], "sign_of_the_leak": [0.6, 0.0, 2.0]}],
[[-0.08, 0.0, 6.0], {"cuts_the_negative_side": [0, 0, 6], "slope_on_both_sides": [-0.08, 0.0, 0.06], "sign_of_the_leak": [0.08, 0.0, 6.0]}],
[[-0.4, 0.0, 3.0], {"cuts_the_negative_side": [0, 0, 3], "slope_on_both_sides": [-0.4, 0.0, 0.15], "sign_of_the_leak": [0.4, 0.0, 3.0]}],
[[-0.16, 0.0, 8.0], {"cuts_the_negative_side": [0, 0, 8], "slope_on_both_sides": [-0.16, 0.0, 0.16], "sign_of_the_leak": [0.16, 0.0, 8.0]}],
[[-0.25, 0.0, 2.0], {"cuts_the_negative_side": [0, 0, 2], "slope_on_both_sides": [-0.25, 0.0, 0.1], "sign_of_the_leak": [0.25, 0.0, 2.0]}],
[[-0.1, 0.0, 4.0], {"cuts_the_negative_side": [0, 0, 4], "slope_on_both_sides": [-0.1, 0.0, 0.08], "sign_of_the_leak": [0.1, 0.0, 4.0]}],
[[-0.03, 0.0, 9.0], {"cuts_the_negative_side": [0, 0, 9], "slope_on_both_sides": [-0.03, 0.0, 0.09], "sign_of_the_leak": [0.03, 0.0, 9.0]}],
[[-0.3, 0.0, 3.0], {"cuts_the_negative_side": [0, 0, 3], "slope_on_both_sides": [-0.3, 0.0, 0.3], "sign_of_the_leak": [0.3, 0.0, 3.0]}],
[[-0.1, 0.0, 5.0], {"cuts_the_negative_side": [0, 0, 5], "slope_on_both_sides": [-0.1, 0.0, 0.25], "sign_of_the_leak": [0.1, 0.0, 5.0]}],
[[-0.8, 0.0, 8.0], {"cuts_the_negative_side": [0, 0, 8], "slope_on_both_sides": [-0.8, 0.0, 1.6], "sign_of_the_leak": [0.8, 0.0, 8.0]}],
[[-1.4, 0.0, 8.0], {"cuts_the_negative_side": [0, 0, 8], "slope_on_both_sides": [-1.4, 0.0, 1.6], "sign_of_the_leak": [1.4, 0.0, 8.0]}],
[[-0.16, 0.0, 2.0], {"cuts_the_negative_side": [0, 0, 2], "slope_on_both_sides": [-0.16, 0.0, 0.04], "sign_of_the_leak": [0.16, 0.0, 2.0]}],
[[-0.8, 0.0, 2.0], {"cuts_the_negative_side": [0, 0, 2], "slope_on_both_sides": [-0.8, 0.0, 0.4], "sign_of_the_leak": [0.8, 0.0, 2.0]}],
[[-0.2, 0.0, 8.0], {"cuts_the_negative_side": [0, 0, 8], "slope_on_both_sides": [-0.2, 0.0, 0.4], "sign_of_the_leak": [0.2, 0.0, 8.0]}],
[[-0.6, 0.0, 9.0], {"cuts_the_negative_side": [0, 0, 9], "slope_on_both_sides": [-0.6, 0.0, 0.9], "sign_of_the_leak": [0.6, 0.0, 9.0]}],
[[-1.0, 0.0, 9.0], {"cuts_the_negative_side": [0, 0, 9], "slope_on_both_sides": [-1.0, 0.0, 1.8], "sign_of_the_leak": [1.0, 0.0, 9.0]}],
[[-0.07, 0.0, 7.0], {"cuts_the_negative_side": [0, 0, 7], "slope_on_both_sides": [-0.07, 0.0, 0.07], "sign_of_the_leak": [0.07, 0.0, 7.0]}],
[[-0.45, 0.0, 9.0], {"cuts_the_negative_side": [0, 0, 9], "slope_on_both_sides": [-0.45, 0.0, 0.45], "sign_of_the_leak": [0.45, 0.0, 9.0]}],
[[-0.18, 0.0, 3.0], {"cuts_the_negative_side": [0, 0, 3], "slope_on_both_sides": [-0.18, 0.0, 0.06], "sign_of_the_leak": [0.18, 0.0, 3.0]}],
[[-0.3, 0.0, 6.0], {"cuts_the_negative_side": [0, 0, 6], "slope_on_both_sides": [-0.3, 0.0, 0.6], "sign_of_the_leak": [0.3, 0.0, 6.0]}],
[[-0.06, 0.0, 3.0], {"cuts_the_negative_side": [0, 0, 3], "slope_on_both_sides": [-0.06, 0.0, 0.06], "sign_of_the_leak": [0.06, 0.0, 3.0]}],
[[-0.04, 0.0, 5.0], {"cuts_the_negative_side": [0, 0, 5], "slope_on_both_sides": [-0.04, 0.0, 0.05], "sign_of_the_leak": [0.04, 0.0, 5.0]}],
[[-0.4, 0.0, 8.0], {"cuts_the_negative_side": [0, 0, 8], "slope_on_both_sides": [-0.4, 0.0, 0.4], "sign_of_the_leak": [0.4, 0.0, 8.0]}],
[[-0.25, 0.0, 5.0], {"cuts_the_negative_side": [0, 0, 5], "slope_on_both_sides": [-0.25, 0.0, 0.25], "sign_of_the_leak": [0.25, 0.0, 5.0]}],
[[-0.2, 0.0, 8.0], {"cuts_the_negative_side": [0, 0, 8], "slope_on_both_sides": [-0.2, 0.0, 0.8], "sign_of_the_leak": [0.2, 0.0, 8.0]}],
[[-0.07, 0.0, 9.0], {"cuts_the_negative_side": [0, 0, 9], "slope_on_both_sides": [-0.07, 0.0, 0.09], "sign_of_the_leak": [0.07, 0.0, 9.0]}],
[[-0.2, 0.0, 7.0], {"cuts_the_negative_side": [0, 0, 7], "slope_on_both_sides": [-0.2, 0.0, 0.7], "sign_of_the_leak": [0.2, 0.0, 7.0]}],
[[-0.05, 0.0, 6.0], {"cuts_the_negative_side": [0, 0, 6], "slope_on_both_sides": [-0.05, 0.0, 0.06], "sign_of_the_leak": [0.05, 0.0, 6.0]}],
[[-0.3, 0.0, 5.0], {"cuts_the_negative_side": [0, 0, 5], "slope_on_both_sides": [-0.3, 0.0, 0.5], "sign_of_the_leak": [0.3, 0.0, 5.0]}],
[[-0.08, 0.0, 9.0], {"cuts_the_negative_side": [0, 0, 9], "slope_on_both_sides": [-0.08, 0.0, 0.09], "sign_of_the_leak": [0.08, 0.0, 9.0]}],
[[-0.4, 0.0, 6.0], {"cuts_the_negative_side": [0, 0, 6], "slope_on_both_sides": [-0.4, 0.0, 1.2], "sign_of_the_leak": [0.4, 0.0, 6.0]}],
[[-0.1, 0.0, 5.0], {"cuts_the_negative_side": [0, 0, 5], "slope_on_both_sides": [-0.1, 0.0, 0.1], "sign_of_the_leak": [0.1, 0.0, 5.0]}]
]},
"activations": {"kind": "match", "count": 5, "tolerance": 0.0, "sentences": {"smooth_relus_exchanged": ["Les deux lissent ReLU. Softplus est toujours positive ; ELU descend jusqu'à −1.", "Both smooth ReLU. Softplus is always positive; ELU goes down to −1."], "sigmoid_for_the_tangent": ["La dérivée de la sigmoïde est f(1 − f) ; 1 − f² est celle de l'activation qui va de −1 à 1.", "The derivative of the sigmoid is f(1 − f); 1 − f² is that of the activation that goes from −1 to 1."]}, "accepted": [], "solved": [
[[0, 1, 4, 3], {"smooth_relus_exchanged": [3, 1, 4, 0], "sigmoid_for_the_tangent": [0, 1, 2, 3]}],
[[1, 3, 2, 4], {"smooth_relus_exchanged": [2, 3, 1, 4], "sigmoid_for_the_tangent": [1, 3, 2, 0]}],
[[1, 4, 2, 3], {"smooth_relus_exchanged": [4, 1, 2, 3], "sigmoid_for_the_tangent": [1, 4, 2, 0]}],
[[2, 4, 1, 3], {"smooth_relus_exchanged": [1, 4, 2, 3], "sigmoid_for_the_tangent": [2, 0, 1, 3]}],
[[2, 0, 1, 4], {"smooth_relus_exchanged": [2, 1, 0, 4], "sigmoid_for_the_tangent": [2, 0, 1, 3]}],
[[1, 3, 0, 2], {"smooth_relus_exchanged": [2, 3, 0, 1], "sigmoid_for_the_tangent": [1, 4, 0, 2]}],
[[1, 0, 2, 4], {"smooth_relus_exchanged": [1, 4, 2, 0], "sigmoid_for_the_tangent": [1, 0, 3, 4]}],
[[4, 0, 1, 3], {"smooth_relus_exchanged": [3, 0, 1, 4], "sigmoid_for_the_tangent": [4, 2, 1, 3]}],
[[4, 0, 3, 1], {"smooth_relus_exchanged": [3, 0, 4, 1], "sigmoid_for_the_tangent": [4, 2, 3, 1]}],
[[0, 4, 1, 2], {"smooth_relus_exchanged": [0, 4, 2, 1], "sigmoid_for_the_tangent": [3, 4, 1, 2]}],
[[3, 2, 1, 4], {"smooth_relus_exchanged": [1, 2, 3, 4], "sigmoid_for_the_tangent": [3, 2, 1, 0]}],
[[0, 4, 1, 3], {"smooth_relus_exchanged": [0, 3, 1, 4], "sigmoid_for_the_tangent": [2, 4, 1, 3]}]
]},
"dead_unit": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_from_one": ["C'est la bonne colonne, mais vous la numérotez à partir de 1 : la première a l'indice 0.", "It is the right column, but you number it from 1: the first one has index 0."], "wakes_up_once": ["Ce neurone répond encore à un exemple : il reçoit alors un gradient. Un neurone mort ne s'active pour aucun.", "This neuron still answers one example: it then receives a gradient. A dead neuron is active for none."]}, "accepted": [], "solved": [
[0, {"counts_from_one": 1, "wakes_up_once": 2}],
[0, {"counts_from_one": 1, "wakes_up_once": 3}],
[4, {"counts_from_one": 5, "wakes_up_once": 0}],
[4, {"counts_from_one": 5, "wakes_up_once": 3}],
[1, {"counts_from_one": 2, "wakes_up_once": 0}],
[1, {"counts_from_one": 2, "wakes_up_once": 3}],
[2, {"counts_from_one": 3, "wakes_up_once": 4}],
[3, {"counts_from_one": 4, "wakes_up_once": 2}],
[4, {"counts_from_one": 5, "wakes_up_once": 0}],
[4, {"counts_from_one": 5, "wakes_up_once": 0}],
[1, {"counts_from_one": 2, "wakes_up_once": 3}],
[0, {"counts_from_one": 1, "wakes_up_once": 4}],
[1, {"counts_from_one": 2, "wakes_up_once": 0}],
[0, {"counts_from_one": 1, "wakes_up_once": 2}],
[4, {"counts_from_one": 5, "wakes_up_once": 1}],
[3, {"counts_from_one": 4, "wakes_up_once": 2}],
[1, {"counts_from_one": 2, "wakes_up_once": 4}],
[0, {"counts_from_one": 1, "wakes_up_once": 2}],
[3, {"counts_from_one": 4, "wakes_up_once": 0}],
[4, {"counts_from_one": 5, "wakes_up_once": 2}],
[0, {"counts_from_one": 1, "wakes_up_once": 4}],
[0, {"counts_from_one": 1, "wakes_up_once": 4}],
[1, {"counts_from_one": 2, "wakes_up_once": 0}],
[3, {"counts_from_one": 4, "wakes_up_once": 2}],
[1, {"counts_from_one": 2, "wakes_up_once": 3}],
[4, {"counts_from_one": 5, "wakes_up_once": 3}],
[2, {"counts_from_one": 3, "wakes_up_once": 0}],
[1, {"counts_from_one": 2, "wakes_up_once": 3}],
[0, {"counts_from_one": 1, "wakes_up_once": 2}],
[1, {"counts_from_one": 2, "wakes_up_once": 3}],
[0, {"counts_from_one": 1, "wakes_up_once": 3}],
[1, {"counts_from_one": 2, "wakes_up_once": 0}],
[3, {"counts_from_one": 4, "wakes_up_once": 1}],
[4, {"counts_from_one": 5, "wakes_up_once": 2}],
[3, {"counts_from_one": 4, "wakes_up_once": 2}],
[0, {"counts_from_one": 1, "wakes_up_once": 2}],
[2, {"counts_from_one": 3, "wakes_up_once": 1}],
[2, {"counts_from_one": 3, "wakes_up_once": 0}],
[4, {"counts_from_one": 5, "wakes_up_once": 0}],
[0, {"counts_from_one": 1, "wakes_up_once": 3}]
]},
"preactivation_spread": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"variance_given": ["C'est la variance : les variances des termes s'ajoutent. Que faut-il encore pour avoir un écart-type ?", "That is the variance: the variances of the terms add up. What is still needed for a standard deviation?"], "spread_of_a_weight": ["Chaque terme a un écart-type de 1, mais la somme de nombreux termes s'étale. C'est pourquoi des poids tirés dans N(0, 1), comme sur une diapositive, saturent les neurones.", "Each term has a standard deviation of 1, but the sum of many terms spreads out. That is why weights drawn from N(0, 1), as on a slide, saturate the neurons."], "inverted": ["C'est l'écart-type qu'il faudrait donner aux poids pour que la pré-activation soit réduite. Ici ils ont un écart-type de 1.", "That is the standard deviation which the weights would need for the pre-activation to have variance 1. Here theirs is 1."]}, "accepted": [], "solved": [
[31, {"variance_given": 961, "spread_of_a_weight": 1, "inverted": 0.032258}],
[17, {"variance_given": 289, "spread_of_a_weight": 1, "inverted": 0.058824}],
[5, {"variance_given": 25, "spread_of_a_weight": 1, "inverted": 0.2}],
[35, {"variance_given": 1225, "spread_of_a_weight": 1, "inverted": 0.028571}],
[26, {"variance_given": 676, "spread_of_a_weight": 1, "inverted": 0.038462}],
[19, {"variance_given": 361, "spread_of_a_weight": 1, "inverted": 0.052632}],
[40, {"variance_given": 1600, "spread_of_a_weight": 1, "inverted": 0.025}],
[7, {"variance_given": 49, "spread_of_a_weight": 1, "inverted": 0.142857}],
[27, {"variance_given": 729, "spread_of_a_weight": 1, "inverted": 0.037037}],
[11, {"variance_given": 121, "spread_of_a_weight": 1, "inverted": 0.090909}],
[37, {"variance_given": 1369, "spread_of_a_weight": 1, "inverted": 0.027027}],
[9, {"variance_given": 81, "spread_of_a_weight": 1, "inverted": 0.111111}],
[12, {"variance_given": 144, "spread_of_a_weight": 1, "inverted": 0.083333}],
[8, {"variance_given": 64, "spread_of_a_weight": 1, "inverted": 0.125}],
[30, {"variance_given": 900, "spread_of_a_weight": 1, "inverted": 0.033333}],
[21, {"variance_given": 441, "spread_of_a_weight": 1, "inverted": 0.047619}],
[32, {"variance_given": 1024, "spread_of_a_weight": 1, "inverted": 0.03125}],
[10, {"variance_given": 100, "spread_of_a_weight": 1, "inverted": 0.1}],
[25, {"variance_given": 625, "spread_of_a_weight": 1, "inverted": 0.04}],
[18, {"variance_given": 324, "spread_of_a_weight": 1, "inverted": 0.055556}],
[38, {"variance_given": 1444, "spread_of_a_weight": 1, "inverted": 0.026316}],
[24, {"variance_given": 576, "spread_of_a_weight": 1, "inverted": 0.041667}],
[29, {"variance_given": 841, "spread_of_a_weight": 1, "inverted": 0.034483}]
]},
"last_layer": {"kind": "match", "count": 5, "tolerance": 0.0, "sentences": {"softmax_of_one_output": ["Une sortie seule passée dans un softmax vaudrait toujours 1, et K sigmoïdes n'ont pas 1 pour somme : vos réponses pour « une classe parmi K » et « oui ou non » sont à échanger.", "A lone output put through a softmax would always be 1, and K sigmoids do not sum to 1: your answers for “one class out of K” and “yes or no” are to be exchanged."], "relu_for_a_regression": ["Une ReLU en dernière couche ne donne jamais de nombre négatif : une température peut l'être.", "A ReLU in the last layer never gives a negative number: a temperature can be one."], "bounds_exchanged": ["La sigmoïde va de 0 à 1, la tangente hyperbolique de −1 à 1 : laquelle se lit comme une probabilité ?", "The sigmoid goes from 0 to 1, the hyperbolic tangent from −1 to 1: which one reads as a probability?"]}, "accepted": [], "solved": [
[[0, 4, 1, 3], {"softmax_of_one_output": [1, 4, 0, 3], "relu_for_a_regression": [0, 2, 1, 3], "bounds_exchanged": [3, 4, 1, 0]}],
[[1, 0, 2, 4], {"softmax_of_one_output": [4, 0, 2, 1], "relu_for_a_regression": [1, 3, 2, 4], "bounds_exchanged": [2, 0, 1, 4]}],
[[4, 2, 3, 0], {"softmax_of_one_output": [0, 2, 3, 4], "relu_for_a_regression": [4, 2, 1, 0], "bounds_exchanged": [4, 0, 3, 2]}],
[[4, 1, 2, 3], {"softmax_of_one_output": [3, 1, 2, 4], "relu_for_a_regression": [4, 0, 2, 3], "bounds_exchanged": [4, 1, 3, 2]}],
[[0, 3, 2, 4], {"softmax_of_one_output": [0, 3, 4, 2], "relu_for_a_regression": [0, 1, 2, 4], "bounds_exchanged": [4, 3, 2, 0]}],
[[4, 1, 0, 2], {"softmax_of_one_output": [1, 4, 0, 2], "relu_for_a_regression": [4, 1, 0, 3], "bounds_exchanged": [0, 1, 4, 2]}],
[[1, 3, 2, 0], {"softmax_of_one_output": [1, 2, 3, 0], "relu_for_a_regression": [4, 3, 2, 0], "bounds_exchanged": [1, 3, 0, 2]}],
[[3, 1, 2, 4], {"softmax_of_one_output": [4, 1, 2, 3], "relu_for_a_regression": [3, 0, 2, 4], "bounds_exchanged": [2, 1, 3, 4]}],
[[1, 4, 0, 3], {"softmax_of_one_output": [0, 4, 1, 3], "relu_for_a_regression": [1, 4, 0, 2], "bounds_exchanged": [1, 0, 4, 3]}],
[[1, 4, 2, 3], {"softmax_of_one_output": [4, 1, 2, 3], "relu_for_a_regression": [1, 4, 2, 0], "bounds_exchanged": [2, 4, 1, 3]}],
[[0, 2, 3, 1], {"softmax_of_one_output": [0, 3, 2, 1], "relu_for_a_regression": [0, 2, 3, 4], "bounds_exchanged": [3, 2, 0, 1]}],
[[4, 2, 3, 1], {"softmax_of_one_output": [2, 4, 3, 1], "relu_for_a_regression": [4, 2, 0, 1], "bounds_exchanged": [4, 1, 3, 2]}]
]},
"one_hot_rows": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"counts_from_one": ["Vos 1 sont décalés d'une colonne : la classe 0 a la première colonne.", "Your ones are shifted by a column: class 0 has the first column."], "transposed": ["Vous avez mis les classes en lignes et les exemples en colonnes : c'est l'inverse qui est demandé.", "You put the classes in rows and the examples in columns: the opposite is asked for."]}, "accepted": [], "solved": [
[[[0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0]], {"counts_from_one": [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]], "transposed": [[0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0]]}],
[[[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1]], {"counts_from_one": [[0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]], "transposed": [[0, 1, 0], [0, 0, 0], [1, 0, 0], [0, 0, 1]]}],
[[[0, 1, 0, 0], [0, 0, 0, 1], [1, 0, 0, 0]], {"counts_from_one": [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]], "transposed": [[0, 0, 1], [1, 0, 0], [0, 0, 0], [0, 1, 0]]}],
[[[1, 0, 0, 0], [0, 0, 0, 1], [0, 1, 0, 0]], {"counts_from_one": [[0, 0, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0]], "transposed": [[1, 0, 0], [0, 0, 1], [0, 0, 0], [0, 1, 0]]}],
[[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]], {"counts_from_one": [[0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]], "transposed": [[1, 0, 0], [0, 1, 0], [0, 0, 0], [0, 0, 1]]}],
[[[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]], {"counts_from_one": [[1, 0, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]], "transposed": [[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 0, 0]]}],
[[[0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]], {"counts_from_one": [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]], "transposed": [[0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 0, 0]]}],
[[[1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]], {"counts_from_one": [[0, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0]], "transposed": [[1, 0, 0], [0, 0, 0], [0, 0, 1], [0, 1, 0]]}],
[[[0, 0, 0, 1], [0, 0, 1, 0], [1, 0, 0, 0]], {"counts_from_one": [[0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0]], "transposed": [[0, 0, 1], [0, 0, 0], [0, 1, 0], [1, 0, 0]]}],
[[[0, 0, 0, 1], [1, 0, 0, 0], [0, 0, 1, 0]], {"counts_from_one": [[0, 0, 1, 0], [0, 0, 0, 0], [0, 1, 0, 0]], "transposed": [[0, 1, 0], [0, 0, 0], [0, 0, 1], [1, 0, 0]]}],
[[[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]], {"counts_from_one": [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]], "transposed": [[0, 1, 0], [1, 0, 0], [0, 0, 0], [0, 0, 1]]}],
[[[1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0]], {"counts_from_one": [[0, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0]], "transposed": [[1, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 0]]}],
[[[0, 0, 0, 1], [0, 1, 0, 0], [1, 0, 0, 0]], {"counts_from_one": [[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 0]], "transposed": [[0, 0, 1], [0, 1, 0], [0, 0, 0], [1, 0, 0]]}],
[[[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]], {"counts_from_one": [[0, 1, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]], "transposed": [[0, 1, 0], [0, 0, 1], [1, 0, 0], [0, 0, 0]]}],
[[[1, 0, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], {"counts_from_one": [[0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]], "transposed": [[1, 0, 0], [0, 0, 0], [0, 1, 0], [0, 0, 1]]}]
]},
"softmax_of_logarithms": {"kind": "array", "count": 0, "tolerance": 0.002, "sentences": {"exponential_forgotten": ["Vous divisez les scores par leur somme, sans exponentielle. Que devient une probabilité quand un score est négatif ?", "You divide the scores by their sum, without any exponential. What becomes of a probability when a score is negative?"], "sigmoid": ["Vous avez calculé la sigmoïde de chaque score : chaque nombre ne dépend que de son propre score. Ajoutez vos trois probabilités de l'exemple : que trouvez-vous ?", "You computed the sigmoid of each score: each number depends on its own score alone. Add up your three probabilities of the example: what do you find?"], "divided_by_the_largest": ["Chez vous, la classe du plus grand score reçoit toujours exactement 1 : les exponentielles sont décalées, mais pas encore normalisées. Par quoi faut-il les diviser pour que leur total vaille un ?", "With your function, the class of the largest score always gets exactly 1: the exponentials are shifted, but not yet normalised. What should they be divided by for their total to be one?"], "negative_exponent": ["Chez vous, le plus grand score reçoit la plus petite probabilité. Vérifiez le signe dans l'exponentielle.", "With your function, the largest score gets the smallest probability. Check the sign inside the exponential."]}, "accepted": [], "solved": [
[[0.1, 0.65, 0.25], {"exponential_forgotten": [0.14240211088697471, 0.5269504270732932, 0.3306474620397321], "sigmoid": [0.6666666666666666, 0.9285714285714286, 0.8333333333333334], "divided_by_the_largest": [0.15384615384615385, 1.0, 0.38461538461538464], "negative_exponent": [0.6435643564356437, 0.09900990099009903, 0.2574257425742575]}],
[[0.2, 0.5, 0.3], {"exponential_forgotten": [0.2037950470905062, 0.47319744543833936, 0.32300750747115453], "sigmoid": [0.6666666666666666, 0.8333333333333334, 0.75], "divided_by_the_largest": [0.4, 1.0, 0.6], "negative_exponent": [0.48387096774193555, 0.19354838709677422, 0.32258064516129037]}],
[[0.4, 0.15, 0.45], {"exponential_forgotten": [0.3868528072345415, 0.20438239758848614, 0.4087647951769723], "sigmoid": [0.8888888888888888, 0.75, 0.9], "divided_by_the_largest": [0.8888888888888888, 0.3333333333333333, 1.0], "negative_exponent": [0.21951219512195122, 0.5853658536585366, 0.1951219512195122]}],
[[0.55, 0.25, 0.2], {"exponential_forgotten": [0.4445793210953239, 0.29839619043078747, 0.2570244884738886], "sigmoid": [0.9166666666666666, 0.8333333333333334, 0.8], "divided_by_the_largest": [1.0, 0.45454545454545453, 0.36363636363636365], "negative_exponent": [0.16806722689075632, 0.3697478991596639, 0.46218487394957986]}],
[[0.35, 0.45, 0.2], {"exponential_forgotten": [0.35191881806573455, 0.3973691573871152, 0.25071202454715025], "sigmoid": [0.875, 0.9, 0.8], "divided_by_the_largest": [0.7777777777777778, 1.0, 0.4444444444444444], "negative_exponent": [0.28346456692913385, 0.2204724409448819, 0.49606299212598426]}],
[[0.2, 0.3, 0.5], {"exponential_forgotten": [0.2037950470905062, 0.32300750747115453, 0.47319744543833936], "sigmoid": [0.6666666666666666, 0.75, 0.8333333333333334], "divided_by_the_largest": [0.4, 0.6, 1.0], "negative_exponent": [0.48387096774193555, 0.32258064516129037, 0.19354838709677422]}],
[[0.1, 0.15, 0.75], {"exponential_forgotten": [0.15403922195426356, 0.24414639043777084, 0.6018143876079656], "sigmoid": [0.6666666666666666, 0.75, 0.9375], "divided_by_the_largest": [0.13333333333333333, 0.2, 1.0], "negative_exponent": [0.5555555555555556, 0.3703703703703704, 0.07407407407407408]}],
[[0.15, 0.45, 0.4], {"exponential_forgotten": [0.20438239758848614, 0.4087647951769723, 0.3868528072345415], "sigmoid": [0.75, 0.9, 0.8888888888888888], "divided_by_the_largest": [0.3333333333333333, 1.0, 0.8888888888888888], "negative_exponent": [0.5853658536585366, 0.1951219512195122, 0.21951219512195122]}],
[[0.45, 0.3, 0.25], {"exponential_forgotten": [0.39247212757955985, 0.32004723515849853, 0.28748063726194156], "sigmoid": [0.9, 0.8571428571428571, 0.8333333333333334], "divided_by_the_largest": [1.0, 0.6666666666666666, 0.5555555555555556], "negative_exponent": [0.2325581395348837, 0.34883720930232553, 0.4186046511627907]}],
[[0.25, 0.35, 0.4], {"exponential_forgotten": [0.28562520089993826, 0.34533856383224126, 0.3690362352678205], "sigmoid": [0.8333333333333334, 0.875, 0.8888888888888888], "divided_by_the_largest": [0.625, 0.875, 1.0], "negative_exponent": [0.4274809160305344, 0.30534351145038163, 0.26717557251908397]}],
[[0.5, 0.1, 0.4], {"exponential_forgotten": [0.45369580960607153, 0.13657604759848213, 0.4097281427954464], "sigmoid": [0.9090909090909091, 0.6666666666666666, 0.8888888888888888], "divided_by_the_largest": [1.0, 0.2, 0.8], "negative_exponent": [0.13793103448275862, 0.6896551724137931, 0.1724137931034483]}],
[[0.65, 0.2, 0.15], {"exponential_forgotten": [0.5079252465375872, 0.27452156242271786, 0.21755319103969498], "sigmoid": [0.9285714285714286, 0.8, 0.75], "divided_by_the_largest": [1.0, 0.3076923076923077, 0.23076923076923078], "negative_exponent": [0.11650485436893204, 0.3786407766990291, 0.5048543689320388]}],
[[0.15, 0.3, 0.55], {"exponential_forgotten": [0.20774523719991186, 0.3388178885120962, 0.453436874287992], "sigmoid": [0.75, 0.8571428571428571, 0.9166666666666666], "divided_by_the_largest": [0.2727272727272727, 0.5454545454545454, 1.0], "negative_exponent": [0.5641025641025641, 0.28205128205128205, 0.15384615384615385]}],
[[0.55, 0.2, 0.25], {"exponential_forgotten": [0.4445793210953239, 0.2570244884738886, 0.29839619043078747], "sigmoid": [0.9166666666666666, 0.8, 0.8333333333333334], "divided_by_the_largest": [1.0, 0.36363636363636365, 0.45454545454545453], "negative_exponent": [0.1680672268907563, 0.46218487394957974, 0.36974789915966383]}],
[[0.3, 0.6, 0.1], {"exponential_forgotten": [0.36052852717443507, 0.5, 0.1394714728255649], "sigmoid": [0.8571428571428571, 0.9230769230769231, 0.6666666666666666], "divided_by_the_largest": [0.5, 1.0, 0.16666666666666666], "negative_exponent": [0.2222222222222222, 0.1111111111111111, 0.6666666666666666]}],
[[0.2, 0.3, 0.5], {"exponential_forgotten": [0.25294393236081936, 0.3269252899688333, 0.42013077767034734], "sigmoid": [0.8, 0.8571428571428571, 0.9090909090909091], "divided_by_the_largest": [0.4, 0.6, 1.0], "negative_exponent": [0.48387096774193555, 0.32258064516129037, 0.19354838709677422]}],
[[0.3, 0.5, 0.2], {"exponential_forgotten": [0.3230075074711545, 0.4731974454383393, 0.20379504709050617], "sigmoid": [0.75, 0.8333333333333334, 0.6666666666666666], "divided_by_the_largest": [0.6, 1.0, 0.4], "negative_exponent": [0.32258064516129037, 0.19354838709677422, 0.48387096774193555]}],
[[0.45, 0.35, 0.2], {"exponential_forgotten": [0.3973691573871152, 0.35191881806573455, 0.25071202454715025], "sigmoid": [0.9, 0.875, 0.8], "divided_by_the_largest": [1.0, 0.7777777777777778, 0.4444444444444444], "negative_exponent": [0.2204724409448819, 0.28346456692913385, 0.49606299212598426]}],
[[0.25, 0.6, 0.15], {"exponential_forgotten": [0.30992707211849835, 0.47851478861450997, 0.2115581392669917], "sigmoid": [0.8333333333333334, 0.9230769230769231, 0.75], "divided_by_the_largest": [0.4166666666666667, 1.0, 0.25], "negative_exponent": [0.32432432432432434, 0.13513513513513511, 0.5405405405405405]}],
[[0.45, 0.4, 0.15], {"exponential_forgotten": [0.4087647951769723, 0.3868528072345415, 0.20438239758848614], "sigmoid": [0.9, 0.8888888888888888, 0.75], "divided_by_the_largest": [1.0, 0.8888888888888888, 0.3333333333333333], "negative_exponent": [0.1951219512195122, 0.21951219512195122, 0.5853658536585366]}],
[[0.4, 0.45, 0.15], {"exponential_forgotten": [0.3868528072345415, 0.4087647951769723, 0.20438239758848614], "sigmoid": [0.8888888888888888, 0.9, 0.75], "divided_by_the_largest": [0.8888888888888888, 1.0, 0.3333333333333333], "negative_exponent": [0.21951219512195122, 0.1951219512195122, 0.5853658536585366]}],
[[0.25, 0.2, 0.55], {"exponential_forgotten": [0.2983961904307875, 0.2570244884738886, 0.44457932109532394], "sigmoid": [0.8333333333333334, 0.8, 0.9166666666666666], "divided_by_the_largest": [0.45454545454545453, 0.36363636363636365, 1.0], "negative_exponent": [0.3697478991596639, 0.46218487394957986, 0.16806722689075632]}],
[[0.2, 0.65, 0.15], {"exponential_forgotten": [0.27452156242271786, 0.5079252465375872, 0.21755319103969498], "sigmoid": [0.8, 0.9285714285714286, 0.75], "divided_by_the_largest": [0.3076923076923077, 1.0, 0.23076923076923078], "negative_exponent": [0.3786407766990291, 0.11650485436893204, 0.5048543689320388]}],
[[0.5, 0.3, 0.2], {"exponential_forgotten": [0.4731974454383393, 0.3230075074711545, 0.20379504709050617], "sigmoid": [0.8333333333333334, 0.75, 0.6666666666666666], "divided_by_the_largest": [1.0, 0.6, 0.4], "negative_exponent": [0.19354838709677422, 0.32258064516129037, 0.48387096774193555]}],
[[0.15, 0.1, 0.75], {"exponential_forgotten": [0.24414639043777084, 0.15403922195426356, 0.6018143876079656], "sigmoid": [0.75, 0.6666666666666666, 0.9375], "divided_by_the_largest": [0.2, 0.13333333333333333, 1.0], "negative_exponent": [0.3703703703703704, 0.5555555555555556, 0.07407407407407408]}],
[[0.1, 0.3, 0.6], {"exponential_forgotten": [0.1394714728255649, 0.36052852717443507, 0.5], "sigmoid": [0.6666666666666666, 0.8571428571428571, 0.9230769230769231], "divided_by_the_largest": [0.16666666666666666, 0.5, 1.0], "negative_exponent": [0.6666666666666666, 0.2222222222222222, 0.1111111111111111]}],
[[0.4, 0.35, 0.25], {"exponential_forgotten": [0.3690362352678205, 0.34533856383224126, 0.28562520089993826], "sigmoid": [0.8888888888888888, 0.875, 0.8333333333333334], "divided_by_the_largest": [1.0, 0.875, 0.625], "negative_exponent": [0.26717557251908397, 0.30534351145038163, 0.4274809160305344]}],
[[0.3, 0.25, 0.45], {"exponential_forgotten": [0.3200472351584986, 0.2874806372619416, 0.3924721275795599], "sigmoid": [0.8571428571428571, 0.8333333333333334, 0.9], "divided_by_the_largest": [0.6666666666666666, 0.5555555555555556, 1.0], "negative_exponent": [0.34883720930232553, 0.4186046511627907, 0.2325581395348837]}],
[[0.5, 0.3, 0.2], {"exponential_forgotten": [0.4201307776703473, 0.3269252899688333, 0.25294393236081936], "sigmoid": [0.9090909090909091, 0.8571428571428571, 0.8], "divided_by_the_largest": [1.0, 0.6, 0.4], "negative_exponent": [0.19354838709677422, 0.32258064516129037, 0.48387096774193555]}],
[[0.3, 0.5, 0.2], {"exponential_forgotten": [0.3269252899688333, 0.4201307776703473, 0.25294393236081936], "sigmoid": [0.8571428571428571, 0.9090909090909091, 0.8], "divided_by_the_largest": [0.6, 1.0, 0.4], "negative_exponent": [0.32258064516129037, 0.19354838709677422, 0.48387096774193555]}],
[[0.1, 0.35, 0.55], {"exponential_forgotten": [0.13761240878617756, 0.38632687314207864, 0.4760607180717437], "sigmoid": [0.6666666666666666, 0.875, 0.9166666666666666], "divided_by_the_largest": [0.18181818181818182, 0.6363636363636364, 1.0], "negative_exponent": [0.6814159292035399, 0.19469026548672566, 0.12389380530973453]}],
[[0.6, 0.3, 0.1], {"exponential_forgotten": [0.5, 0.36052852717443507, 0.1394714728255649], "sigmoid": [0.9230769230769231, 0.8571428571428571, 0.6666666666666666], "divided_by_the_largest": [1.0, 0.5, 0.16666666666666666], "negative_exponent": [0.1111111111111111, 0.2222222222222222, 0.6666666666666666]}]
]},
"scores_shifted": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"sharper": ["Il faudrait pour cela multiplier les scores. Écrivez exp(z + 3) comme un produit et simplifiez la fraction.", "That would take a multiplication of the scores. Write exp(z + 3) as a product and simplify the fraction."], "flatter": ["Seules les différences entre scores comptent : elles n'ont pas changé.", "Only the differences between scores matter: they have not changed."], "multiplied": ["Leur somme doit rester 1 : que se passe-t-il au dénominateur ?", "Their sum must remain 1: what happens in the denominator?"]}, "accepted": [], "solved": [
[3, {"multiplied": 0, "sharper": 1, "flatter": 2}],
[0, {"flatter": 1, "multiplied": 2, "sharper": 3}],
[2, {"flatter": 0, "multiplied": 1, "sharper": 3}],
[0, {"sharper": 1, "flatter": 2, "multiplied": 3}],
[0, {"flatter": 1, "sharper": 2, "multiplied": 3}],
[0, {"multiplied": 1, "sharper": 2, "flatter": 3}],
[2, {"sharper": 0, "multiplied": 1, "flatter": 3}],
[3, {"sharper": 0, "multiplied": 1, "flatter": 2}]
]},
"class_axis": {"kind": "prints", "count": 6, "tolerance": 0.0, "sentences": {"first_axis": ["Vous ôtez l'axe 0, celui des exemples. Les axes sont numérotés à partir de 0 : lequel a l'indice 1 ?", "You remove axis 0, that of the examples. Axes are numbered from 0: which one has index 1?"], "last_axis": ["Vous ôtez le dernier axe, celui de la largeur. Ici axis=1 est écrit : l'axe des classes.", "You remove the last axis, that of the width. Here axis=1 is written: the axis of the classes."], "axis_kept": ["L'axe ne resterait qu'avec keepdims=True, qui est absent de la dernière ligne.", "The axis would remain only with keepdims=True, which is absent from the last line."]}, "accepted": [], "solved": [
["(16, 6, 7)", {"first_axis": "(5, 6, 7)", "last_axis": "(16, 5, 6)", "axis_kept": "(16, 1, 6, 7)"}],
["(4, 12, 7)", {"first_axis": "(3, 12, 7)", "last_axis": "(4, 3, 12)", "axis_kept": "(4, 1, 12, 7)"}],
["(4, 20, 24)", {"first_axis": "(5, 20, 24)", "last_axis": "(4, 5, 20)", "axis_kept": "(4, 1, 20, 24)"}],
["(4, 6, 9)", {"first_axis": "(10, 6, 9)", "last_axis": "(4, 10, 6)", "axis_kept": "(4, 1, 6, 9)"}],
["(8, 6, 24)", {"first_axis": "(3, 6, 24)", "last_axis": "(8, 3, 6)", "axis_kept": "(8, 1, 6, 24)"}],
["(8, 12, 9)", {"first_axis": "(5, 12, 9)", "last_axis": "(8, 5, 12)", "axis_kept": "(8, 1, 12, 9)"}],
["(8, 20, 7)", {"first_axis": "(10, 20, 7)", "last_axis": "(8, 10, 20)", "axis_kept": "(8, 1, 20, 7)"}],
["(16, 20, 9)", {"first_axis": "(3, 20, 9)", "last_axis": "(16, 3, 20)", "axis_kept": "(16, 1, 20, 9)"}],
["(16, 12, 24)", {"first_axis": "(10, 12, 24)", "last_axis": "(16, 10, 12)", "axis_kept": "(16, 1, 12, 24)"}],
["(4, 12, 24)", {"first_axis": "(10, 12, 24)", "last_axis": "(4, 10, 12)", "axis_kept": "(4, 1, 12, 24)"}],
["(8, 20, 7)", {"first_axis": "(3, 20, 7)", "last_axis": "(8, 3, 20)", "axis_kept": "(8, 1, 20, 7)"}],
["(8, 20, 24)", {"first_axis": "(5, 20, 24)", "last_axis": "(8, 5, 20)", "axis_kept": "(8, 1, 20, 24)"}],
["(8, 12, 24)", {"first_axis": "(10, 12, 24)", "last_axis": "(8, 10, 12)", "axis_kept": "(8, 1, 12, 24)"}],
["(16, 6, 7)", {"first_axis": "(3, 6, 7)", "last_axis": "(16, 3, 6)", "axis_kept": "(16, 1, 6, 7)"}],
["(8, 20, 24)", {"first_axis": "(3, 20, 24)", "last_axis": "(8, 3, 20)", "axis_kept": "(8, 1, 20, 24)"}],
["(16, 12, 7)", {"first_axis": "(10, 12, 7)", "last_axis": "(16, 10, 12)", "axis_kept": "(16, 1, 12, 7)"}],
["(4, 6, 24)", {"first_axis": "(3, 6, 24)", "last_axis": "(4, 3, 6)", "axis_kept": "(4, 1, 6, 24)"}],
["(16, 20, 9)", {"first_axis": "(5, 20, 9)", "last_axis": "(16, 5, 20)", "axis_kept": "(16, 1, 20, 9)"}],
["(16, 20, 24)", {"first_axis": "(3, 20, 24)", "last_axis": "(16, 3, 20)", "axis_kept": "(16, 1, 20, 24)"}],
["(8, 20, 9)", {"first_axis": "(10, 20, 9)", "last_axis": "(8, 10, 20)", "axis_kept": "(8, 1, 20, 9)"}],
["(8, 20, 24)", {"first_axis": "(10, 20, 24)", "last_axis": "(8, 10, 20)", "axis_kept": "(8, 1, 20, 24)"}],
["(16, 12, 9)", {"first_axis": "(10, 12, 9)", "last_axis": "(16, 10, 12)", "axis_kept": "(16, 1, 12, 9)"}],
["(4, 6, 24)", {"first_axis": "(5, 6, 24)", "last_axis": "(4, 5, 6)", "axis_kept": "(4, 1, 6, 24)"}],
["(4, 6, 7)", {"first_axis": "(3, 6, 7)", "last_axis": "(4, 3, 6)", "axis_kept": "(4, 1, 6, 7)"}],
["(16, 12, 24)", {"first_axis": "(5, 12, 24)", "last_axis": "(16, 5, 12)", "axis_kept": "(16, 1, 12, 24)"}],
["(4, 20, 24)", {"first_axis": "(3, 20, 24)", "last_axis": "(4, 3, 20)", "axis_kept": "(4, 1, 20, 24)"}],
["(4, 6, 9)", {"first_axis": "(3, 6, 9)", "last_axis": "(4, 3, 6)", "axis_kept": "(4, 1, 6, 9)"}],
["(16, 20, 24)", {"first_axis": "(5, 20, 24)", "last_axis": "(16, 5, 20)", "axis_kept": "(16, 1, 20, 24)"}],
["(8, 20, 7)", {"first_axis": "(5, 20, 7)", "last_axis": "(8, 5, 20)", "axis_kept": "(8, 1, 20, 7)"}],
["(8, 6, 7)", {"first_axis": "(10, 6, 7)", "last_axis": "(8, 10, 6)", "axis_kept": "(8, 1, 6, 7)"}],
["(16, 6, 9)", {"first_axis": "(3, 6, 9)", "last_axis": "(16, 3, 6)", "axis_kept": "(16, 1, 6, 9)"}],
["(8, 6, 7)", {"first_axis": "(3, 6, 7)", "last_axis": "(8, 3, 6)", "axis_kept": "(8, 1, 6, 7)"}],
["(4, 12, 24)", {"first_axis": "(5, 12, 24)", "last_axis": "(4, 5, 12)", "axis_kept": "(4, 1, 12, 24)"}]
]},
"three_cross_entropies": {"kind": "array", "count": 0, "tolerance": 0.002, "sentences": {"base_ten_logarithm": ["Vos trois pertes sont trop petites du même facteur, 2,303 : vous avez pris le logarithme de base 10. Le support de cours fait de même (il imprime 0,30, 0,49 et 0,60) ; la définition emploie le logarithme népérien.", "Your three losses are too small by the same factor, 2.303: you took the base-10 logarithm. The course handout does so too (it prints 0.30, 0.49 and 0.60); the definition uses the natural logarithm."], "base_two_logarithm": ["Votre perte est trop grande d'un facteur constant, 1,44 : elle est en bits. L'énoncé la demande en nats ; vérifiez la base du logarithme.", "Your loss is too large by a constant factor, 1.44: it is in bits. The statement wants nats; check the base of the logarithm."], "softmax_forgotten": ["Vous prenez le logarithme du score lui-même. Les nombres d'une ligne ont-ils 1 pour somme avant le logarithme ? Que se passe-t-il pour un score négatif ?", "You take the logarithm of the score itself. Do the numbers of a row sum to one before the logarithm? What happens for a negative score?"], "minus_sign_forgotten": ["Votre résultat est négatif : c'est une log-vraisemblance. Une perte à minimiser est positive quand la probabilité est inférieure à un.", "Your result is negative: it is a log-likelihood. A loss to be minimised is positive when the probability is below one."], "softmax_over_the_examples": ["Votre softmax normalise chaque colonne, donc les exemples entre eux. Les probabilités d'UN exemple doivent avoir 1 pour somme : quel axe faut-il choisir ?", "Your softmax normalises each column, hence the examples against one another. The probabilities of ONE example must sum to one: which axis should you choose?"]}, "accepted": [], "solved": [
[[0.689727, 1.133069, 1.389727], {"base_ten_logarithm": [0.2995444741950303, 0.49208551006306095, 0.6035506115273066], "base_two_logarithm": [0.9950652044967337, 1.6346726809654601, 2.0049517331190083], "softmax_forgotten": [0.10536051565782628, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-0.6897266409702164, -1.1330687599495757, -1.3897266409702165], "softmax_over_the_examples": [0.6897266409702164, 1.3897266409702165, 1.3897266409702165]}],
[[1.389727, 1.033069, 0.689727], {"base_ten_logarithm": [0.6035506115273066, 0.4486560618727358, 0.2995444741950303], "base_two_logarithm": [2.0049517331190083, 1.490403176876564, 0.9950652044967337], "softmax_forgotten": [1.6094379124341003, 1.2039728043259361, 0.10536051565782628], "minus_sign_forgotten": [-1.3897266409702165, -1.0330687599495758, -0.6897266409702164], "softmax_over_the_examples": [1.4155918732927513, 1.3155918732927514, 0.7155918732927512]}],
[[1.389727, 1.133069, 1.389727], {"base_ten_logarithm": [0.6035506115273066, 0.49208551006306095, 0.6035506115273066], "base_two_logarithm": [2.0049517331190083, 1.6346726809654601, 2.0049517331190083], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-1.3897266409702165, -1.1330687599495757, -1.3897266409702165], "softmax_over_the_examples": [1.0986122886681098, 1.0986122886681098, 1.0986122886681098]}],
[[0.689727, 1.389727, 1.133069], {"base_ten_logarithm": [0.2995444741950303, 0.6035506115273066, 0.49208551006306095], "base_two_logarithm": [0.9950652044967337, 2.0049517331190083, 1.6346726809654601], "softmax_forgotten": [0.10536051565782628, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-0.6897266409702164, -1.3897266409702165, -1.1330687599495757], "softmax_over_the_examples": [0.6897266409702164, 1.3897266409702165, 1.3897266409702165]}],
[[1.389727, 0.689727, 1.033069], {"base_ten_logarithm": [0.6035506115273066, 0.2995444741950303, 0.4486560618727358], "base_two_logarithm": [2.0049517331190083, 0.9950652044967337, 1.490403176876564], "softmax_forgotten": [1.6094379124341003, 0.10536051565782628, 1.2039728043259361], "minus_sign_forgotten": [-1.3897266409702165, -0.6897266409702164, -1.0330687599495758], "softmax_over_the_examples": [1.4155918732927513, 0.7155918732927511, 1.3155918732927512]}],
[[1.389727, 1.389727, 1.133069], {"base_ten_logarithm": [0.6035506115273066, 0.6035506115273066, 0.49208551006306095], "base_two_logarithm": [2.0049517331190083, 2.0049517331190083, 1.6346726809654601], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-1.3897266409702165, -1.3897266409702165, -1.1330687599495757], "softmax_over_the_examples": [1.0986122886681098, 1.0986122886681098, 1.0986122886681098]}],
[[1.133069, 0.689727, 1.389727], {"base_ten_logarithm": [0.49208551006306095, 0.2995444741950303, 0.6035506115273066], "base_two_logarithm": [1.6346726809654601, 0.9950652044967337, 2.0049517331190083], "softmax_forgotten": [1.6094379124341003, 0.10536051565782628, 1.6094379124341003], "minus_sign_forgotten": [-1.1330687599495757, -0.6897266409702164, -1.3897266409702165], "softmax_over_the_examples": [1.3897266409702165, 0.6897266409702164, 1.3897266409702165]}],
[[1.033069, 1.389727, 0.689727], {"base_ten_logarithm": [0.4486560618727358, 0.6035506115273066, 0.2995444741950303], "base_two_logarithm": [1.490403176876564, 2.0049517331190083, 0.9950652044967337], "softmax_forgotten": [1.2039728043259361, 1.6094379124341003, 0.10536051565782628], "minus_sign_forgotten": [-1.0330687599495758, -1.3897266409702165, -0.6897266409702164], "softmax_over_the_examples": [1.3155918732927514, 1.4155918732927513, 0.7155918732927512]}],
[[1.133069, 1.389727, 1.389727], {"base_ten_logarithm": [0.49208551006306095, 0.6035506115273066, 0.6035506115273066], "base_two_logarithm": [1.6346726809654601, 2.0049517331190083, 2.0049517331190083], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-1.1330687599495757, -1.3897266409702165, -1.3897266409702165], "softmax_over_the_examples": [1.0986122886681098, 1.0986122886681098, 1.0986122886681098]}],
[[1.133069, 1.389727, 0.689727], {"base_ten_logarithm": [0.49208551006306095, 0.6035506115273066, 0.2995444741950303], "base_two_logarithm": [1.6346726809654601, 2.0049517331190083, 0.9950652044967337], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 0.10536051565782628], "minus_sign_forgotten": [-1.1330687599495757, -1.3897266409702165, -0.6897266409702164], "softmax_over_the_examples": [1.3897266409702165, 1.3897266409702165, 0.6897266409702164]}],
[[1.033069, 0.689727, 1.389727], {"base_ten_logarithm": [0.4486560618727358, 0.2995444741950303, 0.6035506115273066], "base_two_logarithm": [1.490403176876564, 0.9950652044967337, 2.0049517331190083], "softmax_forgotten": [1.2039728043259361, 0.10536051565782628, 1.6094379124341003], "minus_sign_forgotten": [-1.0330687599495758, -0.6897266409702164, -1.3897266409702165], "softmax_over_the_examples": [1.3155918732927514, 0.7155918732927512, 1.4155918732927513]}],
[[1.133069, 1.389727, 1.389727], {"base_ten_logarithm": [0.49208551006306095, 0.6035506115273066, 0.6035506115273066], "base_two_logarithm": [1.6346726809654601, 2.0049517331190083, 2.0049517331190083], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-1.1330687599495757, -1.3897266409702165, -1.3897266409702165], "softmax_over_the_examples": [1.0986122886681098, 1.0986122886681098, 1.0986122886681098]}],
[[1.389727, 0.689727, 1.133069], {"base_ten_logarithm": [0.6035506115273066, 0.2995444741950303, 0.49208551006306095], "base_two_logarithm": [2.0049517331190083, 0.9950652044967337, 1.6346726809654601], "softmax_forgotten": [1.6094379124341003, 0.10536051565782628, 1.6094379124341003], "minus_sign_forgotten": [-1.3897266409702165, -0.6897266409702164, -1.1330687599495757], "softmax_over_the_examples": [1.3897266409702165, 0.6897266409702164, 1.3897266409702165]}],
[[0.689727, 1.389727, 1.033069], {"base_ten_logarithm": [0.2995444741950303, 0.6035506115273066, 0.4486560618727358], "base_two_logarithm": [0.9950652044967337, 2.0049517331190083, 1.490403176876564], "softmax_forgotten": [0.10536051565782628, 1.6094379124341003, 1.2039728043259361], "minus_sign_forgotten": [-0.6897266409702164, -1.3897266409702165, -1.0330687599495758], "softmax_over_the_examples": [0.7155918732927511, 1.4155918732927513, 1.3155918732927512]}],
[[1.389727, 1.389727, 1.133069], {"base_ten_logarithm": [0.6035506115273066, 0.6035506115273066, 0.49208551006306095], "base_two_logarithm": [2.0049517331190083, 2.0049517331190083, 1.6346726809654601], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-1.3897266409702165, -1.3897266409702165, -1.1330687599495757], "softmax_over_the_examples": [1.0986122886681098, 1.0986122886681098, 1.0986122886681098]}],
[[1.389727, 1.133069, 0.689727], {"base_ten_logarithm": [0.6035506115273066, 0.49208551006306095, 0.2995444741950303], "base_two_logarithm": [2.0049517331190083, 1.6346726809654601, 0.9950652044967337], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 0.10536051565782628], "minus_sign_forgotten": [-1.3897266409702165, -1.1330687599495757, -0.6897266409702164], "softmax_over_the_examples": [1.3897266409702165, 1.3897266409702165, 0.6897266409702164]}],
[[0.689727, 1.033069, 1.389727], {"base_ten_logarithm": [0.2995444741950303, 0.4486560618727358, 0.6035506115273066], "base_two_logarithm": [0.9950652044967337, 1.490403176876564, 2.0049517331190083], "softmax_forgotten": [0.10536051565782628, 1.2039728043259361, 1.6094379124341003], "minus_sign_forgotten": [-0.6897266409702164, -1.0330687599495758, -1.3897266409702165], "softmax_over_the_examples": [0.7155918732927512, 1.3155918732927514, 1.4155918732927513]}],
[[1.389727, 1.133069, 1.389727], {"base_ten_logarithm": [0.6035506115273066, 0.49208551006306095, 0.6035506115273066], "base_two_logarithm": [2.0049517331190083, 1.6346726809654601, 2.0049517331190083], "softmax_forgotten": [1.6094379124341003, 1.6094379124341003, 1.6094379124341003], "minus_sign_forgotten": [-1.3897266409702165, -1.1330687599495757, -1.3897266409702165], "softmax_over_the_examples": [1.0986122886681098, 1.0986122886681098, 1.0986122886681098]}]
]},
"ranked_losses": {"kind": "order", "count": 4, "tolerance": 0.0, "sentences": {"backwards": ["Votre ordre est à l'envers : la perte est petite quand la bonne classe l'emporte.", "Your order is backwards: the loss is small when the right class wins."], "gap_ignored": ["L'avance de la bonne classe compte : 3 points sur les autres donnent plus de probabilité que 1 point.", "The lead of the right class matters: 3 points over the others give more probability than 1 point."], "total_of_the_scores": ["Trois scores égaux donnent un tiers à chaque classe. Une avance de 1 point donne plus à la première.", "Three equal scores give each class a third. A lead of 1 point gives the first one more."]}, "accepted": [], "solved": [
[[2, 1, 3, 0], {"backwards": [0, 3, 1, 2], "gap_ignored": [1, 2, 3, 0], "total_of_the_scores": [2, 3, 1, 0]}],
[[2, 3, 1, 0], {"backwards": [0, 1, 3, 2], "gap_ignored": [3, 2, 1, 0], "total_of_the_scores": [2, 1, 3, 0]}],
[[1, 3, 0, 2], {"backwards": [2, 0, 3, 1], "gap_ignored": [3, 1, 0, 2], "total_of_the_scores": [1, 0, 3, 2]}],
[[0, 3, 1, 2], {"backwards": [2, 1, 3, 0], "gap_ignored": [3, 0, 1, 2], "total_of_the_scores": [0, 1, 3, 2]}],
[[0, 2, 1, 3], {"backwards": [3, 1, 2, 0], "gap_ignored": [2, 0, 1, 3], "total_of_the_scores": [0, 1, 2, 3]}],
[[2, 1, 0, 3], {"backwards": [3, 0, 1, 2], "gap_ignored": [1, 2, 0, 3], "total_of_the_scores": [2, 0, 1, 3]}],
[[3, 0, 1, 2], {"backwards": [2, 1, 0, 3], "gap_ignored": [0, 3, 1, 2], "total_of_the_scores": [3, 1, 0, 2]}],
[[2, 0, 1, 3], {"backwards": [3, 1, 0, 2], "gap_ignored": [0, 2, 1, 3], "total_of_the_scores": [2, 1, 0, 3]}],
[[0, 2, 3, 1], {"backwards": [1, 3, 2, 0], "gap_ignored": [2, 0, 3, 1], "total_of_the_scores": [0, 3, 2, 1]}]
]},
"batch_loss": {"kind": "number", "count": 0, "tolerance": 0.01, "sentences": {"sum_over_the_examples": ["Vous renvoyez la somme des pertes du lot, comme une des diapositives. L'énoncé demande la moyenne sur les exemples, qui ne grandit pas avec le lot.", "You return the sum of the losses of the batch, as one of the slides does. The statement asks for the mean over the examples, which does not grow with the batch."], "divided_by_the_classes": ["Votre perte est trop petite d'un facteur K : la moyenne a été prise sur les N × K nombres. La somme sur les classes ne se divise pas, seule celle sur les exemples se divise.", "Your loss is too small by a factor K: the mean was taken over the N × K numbers. The sum over the classes is not divided, only the one over the examples is."], "classes_instead_of_examples": ["Vous divisez la somme par le nombre de classes. Combien y a-t-il de pertes dans la somme ?", "You divide the sum by the number of classes. How many losses are in the sum?"]}, "accepted": [], "solved": [
[1.9, {"sum_over_the_examples": 7.6, "divided_by_the_classes": 0.19, "classes_instead_of_examples": 0.76}],
[1.4, {"sum_over_the_examples": 5.6, "divided_by_the_classes": 0.28, "classes_instead_of_examples": 1.12}],
[1.3, {"sum_over_the_examples": 5.2, "divided_by_the_classes": 0.065, "classes_instead_of_examples": 0.26}],
[2.0, {"sum_over_the_examples": 8.0, "divided_by_the_classes": 0.2, "classes_instead_of_examples": 0.8}],
[1.5, {"sum_over_the_examples": 6.0, "divided_by_the_classes": 0.075, "classes_instead_of_examples": 0.3}],
[1.8, {"sum_over_the_examples": 7.2, "divided_by_the_classes": 0.09, "classes_instead_of_examples": 0.36}],
[1.7, {"sum_over_the_examples": 6.8, "divided_by_the_classes": 0.34, "classes_instead_of_examples": 1.36}],
[1.5, {"sum_over_the_examples": 6.0, "divided_by_the_classes": 0.075, "classes_instead_of_examples": 0.3}],
[1.6, {"sum_over_the_examples": 6.4, "divided_by_the_classes": 0.16, "classes_instead_of_examples": 0.64}],
[2.0, {"sum_over_the_examples": 8.0, "divided_by_the_classes": 0.1, "classes_instead_of_examples": 0.4}],
[1.8, {"sum_over_the_examples": 7.2, "divided_by_the_classes": 0.09, "classes_instead_of_examples": 0.36}],
[2.5, {"sum_over_the_examples": 10.0, "divided_by_the_classes": 0.25, "classes_instead_of_examples": 1.0}],
[1.0, {"sum_over_the_examples": 4.0, "divided_by_the_classes": 0.05, "classes_instead_of_examples": 0.2}],
[1.8, {"sum_over_the_examples": 7.2, "divided_by_the_classes": 0.36, "classes_instead_of_examples": 1.44}],
[1.6, {"sum_over_the_examples": 6.4, "divided_by_the_classes": 0.32, "classes_instead_of_examples": 1.28}],
[1.6, {"sum_over_the_examples": 6.4, "divided_by_the_classes": 0.32, "classes_instead_of_examples": 1.28}],
[1.1, {"sum_over_the_examples": 4.4, "divided_by_the_classes": 0.22, "classes_instead_of_examples": 0.88}],
[2.0, {"sum_over_the_examples": 8.0, "divided_by_the_classes": 0.2, "classes_instead_of_examples": 0.8}],
[1.2, {"sum_over_the_examples": 4.8, "divided_by_the_classes": 0.24, "classes_instead_of_examples": 0.96}],
[1.0, {"sum_over_the_examples": 4.0, "divided_by_the_classes": 0.05, "classes_instead_of_examples": 0.2}],
[1.8, {"sum_over_the_examples": 7.2, "divided_by_the_classes": 0.36, "classes_instead_of_examples": 1.44}],
[1.7, {"sum_over_the_examples": 6.8, "divided_by_the_classes": 0.085, "classes_instead_of_examples": 0.34}],
[1.1, {"sum_over_the_examples": 4.4, "divided_by_the_classes": 0.055, "classes_instead_of_examples": 0.22}],
[1.1, {"sum_over_the_examples": 4.4, "divided_by_the_classes": 0.055, "classes_instead_of_examples": 0.22}],
[1.7, {"sum_over_the_examples": 6.8, "divided_by_the_classes": 0.34, "classes_instead_of_examples": 1.36}],
[1.7, {"sum_over_the_examples": 6.8, "divided_by_the_classes": 0.17, "classes_instead_of_examples": 0.68}],
[1.2, {"sum_over_the_examples": 4.8, "divided_by_the_classes": 0.06, "classes_instead_of_examples": 0.24}],
[1.8, {"sum_over_the_examples": 7.2, "divided_by_the_classes": 0.18, "classes_instead_of_examples": 0.72}],
[1.2, {"sum_over_the_examples": 4.8, "divided_by_the_classes": 0.12, "classes_instead_of_examples": 0.48}],
[1.8, {"sum_over_the_examples": 7.2, "divided_by_the_classes": 0.36, "classes_instead_of_examples": 1.44}],
[0.7, {"sum_over_the_examples": 2.8, "divided_by_the_classes": 0.035, "classes_instead_of_examples": 0.14}],
[2.0, {"sum_over_the_examples": 8.0, "divided_by_the_classes": 0.2, "classes_instead_of_examples": 0.8}],
[1.2, {"sum_over_the_examples": 4.8, "divided_by_the_classes": 0.24, "classes_instead_of_examples": 0.96}],
[1.5, {"sum_over_the_examples": 6.0, "divided_by_the_classes": 0.075, "classes_instead_of_examples": 0.3}],
[0.7, {"sum_over_the_examples": 2.8, "divided_by_the_classes": 0.035, "classes_instead_of_examples": 0.14}],
[1.8, {"sum_over_the_examples": 7.2, "divided_by_the_classes": 0.09, "classes_instead_of_examples": 0.36}],
[1.3, {"sum_over_the_examples": 5.2, "divided_by_the_classes": 0.065, "classes_instead_of_examples": 0.26}],
[1.5, {"sum_over_the_examples": 6.0, "divided_by_the_classes": 0.075, "classes_instead_of_examples": 0.3}],
[1.3, {"sum_over_the_examples": 5.2, "divided_by_the_classes": 0.065, "classes_instead_of_examples": 0.26}],
[2.3, {"sum_over_the_examples": 9.2, "divided_by_the_classes": 0.23, "classes_instead_of_examples": 0.92}]
]},
"squared_error_of_a_batch": {"kind": "number", "count": 0, "tolerance": 0.01, "sentences": {"mean_of_all_entries": ["Vous divisez par les quatre nombres du tableau, comme torch.nn.MSELoss. La définition donnée ici ne divise que par le nombre d'exemples.", "You divide by the four numbers of the array, as torch.nn.MSELoss does. The definition given here divides by the number of examples only."], "sum_over_the_examples": ["C'est la somme des carrés sur tout le lot : il reste à prendre la moyenne sur les exemples.", "That is the sum of the squares over the whole batch: the mean over the examples is still to be taken."], "norm_not_squared": ["Vous faites la moyenne des normes : la racine est de trop, la définition prend le carré.", "You average the norms: there is a root too many, the definition takes the square."], "absolute_errors": ["Vous ajoutez les écarts absolus : ici chaque écart est élevé au carré.", "You add the absolute gaps: here each gap is squared."], "errors_added_before_the_square": ["Vous ajoutez les deux écarts d'un exemple avant le carré : des écarts de signes opposés s'y annulent. Chaque composante a son propre carré.", "You add the two gaps of an example before the square: gaps of opposite signs cancel there. Each component has its own square."]}, "accepted": [], "solved": [
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.6502815398728847, "absolute_errors": 5.0, "errors_added_before_the_square": 10.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 20.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 18.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 2.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.6502815398728847, "absolute_errors": 5.0, "errors_added_before_the_square": 10.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 20.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 8.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 20.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 2.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 18.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 20.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 18.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 8.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 18.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 20.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 18.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 18.0}],
[20.0, {"mean_of_all_entries": 10.0, "sum_over_the_examples": 40.0, "norm_not_squared": 4.242640687119286, "absolute_errors": 6.0, "errors_added_before_the_square": 8.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 18.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.6502815398728847, "absolute_errors": 5.0, "errors_added_before_the_square": 18.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 18.0}],
[10.0, {"mean_of_all_entries": 5.0, "sum_over_the_examples": 20.0, "norm_not_squared": 2.82842712474619, "absolute_errors": 4.0, "errors_added_before_the_square": 2.0}],
[20.0, {"mean_of_all_entries": 10.0, "sum_over_the_examples": 40.0, "norm_not_squared": 4.242640687119286, "absolute_errors": 6.0, "errors_added_before_the_square": 32.0}],
[20.0, {"mean_of_all_entries": 10.0, "sum_over_the_examples": 40.0, "norm_not_squared": 4.242640687119286, "absolute_errors": 6.0, "errors_added_before_the_square": 32.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 18.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[20.0, {"mean_of_all_entries": 10.0, "sum_over_the_examples": 40.0, "norm_not_squared": 4.242640687119286, "absolute_errors": 6.0, "errors_added_before_the_square": 8.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.6502815398728847, "absolute_errors": 5.0, "errors_added_before_the_square": 10.0}],
[26.0, {"mean_of_all_entries": 13.0, "sum_over_the_examples": 52.0, "norm_not_squared": 5.06449510224598, "absolute_errors": 7.0, "errors_added_before_the_square": 34.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 20.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.702459173643832, "absolute_errors": 5.0, "errors_added_before_the_square": 8.0}],
[14.0, {"mean_of_all_entries": 7.0, "sum_over_the_examples": 28.0, "norm_not_squared": 3.6502815398728847, "absolute_errors": 5.0, "errors_added_before_the_square": 10.0}]
]},
"cross_entropy_and_divergence": {"kind": "truth", "count": 0, "tolerance": 0.0, "sentences": {"equal_for_one_hot_only": ["Leur écart est l'entropie −Σ y ln y de la cible, nulle seulement pour une cible one-hot. Une diapositive les écrit égales sans cette condition.", "They differ by the entropy −Σ y ln y of the target, which is zero only for a one-hot target. One slide writes them equal without this condition."]}, "accepted": [], "solved": [
[false, {"equal_for_one_hot_only": true}]
]},
"gradient_of_the_scores": {"kind": "array", "count": 0, "tolerance": 0.01, "sentences": {"sign": ["Tous vos signes sont inversés : quand on descend ce gradient, le score de la bonne classe doit monter.", "All your signs are reversed: when descending this gradient, the score of the right class should rise."], "target_forgotten": ["Vous donnez les probabilités elles-mêmes. Que vaudrait le gradient pour une prédiction parfaite ?", "You give the probabilities themselves. What would the gradient be for a perfect prediction?"], "divided_by_the_classes": ["Vous divisez par le nombre de classes : la perte d'un exemple n'est pas une moyenne sur les classes.", "You divide by the number of classes: the loss of an example is no mean over the classes."], "right_class_alone": ["Les autres scores agissent aussi, par le dénominateur du softmax : leurs gradients ne sont pas nuls.", "The other scores act too, through the denominator of the softmax: their gradients are not zero."]}, "accepted": [], "solved": [
[[0.5, 0.2, -0.7], {"sign": [-0.5, -0.2, 0.7], "target_forgotten": [0.5, 0.2, 0.3], "divided_by_the_classes": [0.16666666666666666, 0.06666666666666667, -0.2333333333333333], "right_class_alone": [0.0, 0.0, -0.7]}],
[[-0.9, 0.2, 0.7], {"sign": [0.9, -0.2, -0.7], "target_forgotten": [0.1, 0.2, 0.7], "divided_by_the_classes": [-0.3, 0.06666666666666667, 0.2333333333333333], "right_class_alone": [-0.9, 0.0, 0.0]}],
[[0.1, -0.3, 0.2], {"sign": [-0.1, 0.3, -0.2], "target_forgotten": [0.1, 0.7, 0.2], "divided_by_the_classes": [0.03333333333333333, -0.10000000000000002, 0.06666666666666667], "right_class_alone": [0.0, -0.3, 0.0]}],
[[0.2, 0.1, -0.3], {"sign": [-0.2, -0.1, 0.3], "target_forgotten": [0.2, 0.1, 0.7], "divided_by_the_classes": [0.06666666666666667, 0.03333333333333333, -0.10000000000000002], "right_class_alone": [0.0, 0.0, -0.3]}],
[[0.2, 0.7, -0.9], {"sign": [-0.2, -0.7, 0.9], "target_forgotten": [0.2, 0.7, 0.1], "divided_by_the_classes": [0.06666666666666667, 0.2333333333333333, -0.3], "right_class_alone": [0.0, 0.0, -0.9]}],
[[0.7, -0.9, 0.2], {"sign": [-0.7, 0.9, -0.2], "target_forgotten": [0.7, 0.1, 0.2], "divided_by_the_classes": [0.2333333333333333, -0.3, 0.06666666666666667], "right_class_alone": [0.0, -0.9, 0.0]}],
[[0.7, 0.2, -0.9], {"sign": [-0.7, -0.2, 0.9], "target_forgotten": [0.7, 0.2, 0.1], "divided_by_the_classes": [0.2333333333333333, 0.06666666666666667, -0.3], "right_class_alone": [0.0, 0.0, -0.9]}],
[[0.1, -0.7, 0.6], {"sign": [-0.1, 0.7, -0.6], "target_forgotten": [0.1, 0.3, 0.6], "divided_by_the_classes": [0.03333333333333333, -0.2333333333333333, 0.19999999999999998], "right_class_alone": [0.0, -0.7, 0.0]}],
[[-0.9, 0.6, 0.3], {"sign": [0.9, -0.6, -0.3], "target_forgotten": [0.1, 0.6, 0.3], "divided_by_the_classes": [-0.3, 0.19999999999999998, 0.09999999999999999], "right_class_alone": [-0.9, 0.0, 0.0]}],
[[0.3, -0.9, 0.6], {"sign": [-0.3, 0.9, -0.6], "target_forgotten": [0.3, 0.1, 0.6], "divided_by_the_classes": [0.09999999999999999, -0.3, 0.19999999999999998], "right_class_alone": [0.0, -0.9, 0.0]}],
[[0.3, 0.6, -0.9], {"sign": [-0.3, -0.6, 0.9], "target_forgotten": [0.3, 0.6, 0.1], "divided_by_the_classes": [0.09999999999999999, 0.19999999999999998, -0.3], "right_class_alone": [0.0, 0.0, -0.9]}],
[[-0.4, 0.1, 0.3], {"sign": [0.4, -0.1, -0.3], "target_forgotten": [0.6, 0.1, 0.3], "divided_by_the_classes": [-0.13333333333333333, 0.03333333333333333, 0.09999999999999999], "right_class_alone": [-0.4, 0.0, 0.0]}],
[[-0.4, 0.3, 0.1], {"sign": [0.4, -0.3, -0.1], "target_forgotten": [0.6, 0.3, 0.1], "divided_by_the_classes": [-0.13333333333333333, 0.09999999999999999, 0.03333333333333333], "right_class_alone": [-0.4, 0.0, 0.0]}],
[[-0.8, 0.3, 0.5], {"sign": [0.8, -0.3, -0.5], "target_forgotten": [0.2, 0.3, 0.5], "divided_by_the_classes": [-0.26666666666666666, 0.09999999999999999, 0.16666666666666666], "right_class_alone": [-0.8, 0.0, 0.0]}],
[[0.2, 0.5, -0.7], {"sign": [-0.2, -0.5, 0.7], "target_forgotten": [0.2, 0.5, 0.3], "divided_by_the_classes": [0.06666666666666667, 0.16666666666666666, -0.2333333333333333], "right_class_alone": [0.0, 0.0, -0.7]}],
[[0.3, -0.8, 0.5], {"sign": [-0.3, 0.8, -0.5], "target_forgotten": [0.3, 0.2, 0.5], "divided_by_the_classes": [0.09999999999999999, -0.26666666666666666, 0.16666666666666666], "right_class_alone": [0.0, -0.8, 0.0]}],
[[-0.7, 0.5, 0.2], {"sign": [0.7, -0.5, -0.2], "target_forgotten": [0.3, 0.5, 0.2], "divided_by_the_classes": [-0.2333333333333333, 0.16666666666666666, 0.06666666666666667], "right_class_alone": [-0.7, 0.0, 0.0]}],
[[0.5, -0.7, 0.2], {"sign": [-0.5, 0.7, -0.2], "target_forgotten": [0.5, 0.3, 0.2], "divided_by_the_classes": [0.16666666666666666, -0.2333333333333333, 0.06666666666666667], "right_class_alone": [0.0, -0.7, 0.0]}],
[[0.1, 0.4, -0.5], {"sign": [-0.1, -0.4, 0.5], "target_forgotten": [0.1, 0.4, 0.5], "divided_by_the_classes": [0.03333333333333333, 0.13333333333333333, -0.16666666666666666], "right_class_alone": [0.0, 0.0, -0.5]}],
[[0.1, -0.5, 0.4], {"sign": [-0.1, 0.5, -0.4], "target_forgotten": [0.1, 0.5, 0.4], "divided_by_the_classes": [0.03333333333333333, -0.16666666666666666, 0.13333333333333333], "right_class_alone": [0.0, -0.5, 0.0]}],
[[-0.6, 0.1, 0.5], {"sign": [0.6, -0.1, -0.5], "target_forgotten": [0.4, 0.1, 0.5], "divided_by_the_classes": [-0.19999999999999998, 0.03333333333333333, 0.16666666666666666], "right_class_alone": [-0.6, 0.0, 0.0]}],
[[0.4, -0.5, 0.1], {"sign": [-0.4, 0.5, -0.1], "target_forgotten": [0.4, 0.5, 0.1], "divided_by_the_classes": [0.13333333333333333, -0.16666666666666666, 0.03333333333333333], "right_class_alone": [0.0, -0.5, 0.0]}],
[[0.5, -0.9, 0.4], {"sign": [-0.5, 0.9, -0.4], "target_forgotten": [0.5, 0.1, 0.4], "divided_by_the_classes": [0.16666666666666666, -0.3, 0.13333333333333333], "right_class_alone": [0.0, -0.9, 0.0]}],
[[0.5, 0.4, -0.9], {"sign": [-0.5, -0.4, 0.9], "target_forgotten": [0.5, 0.4, 0.1], "divided_by_the_classes": [0.16666666666666666, 0.13333333333333333, -0.3], "right_class_alone": [0.0, 0.0, -0.9]}],
[[-0.8, 0.7, 0.1], {"sign": [0.8, -0.7, -0.1], "target_forgotten": [0.2, 0.7, 0.1], "divided_by_the_classes": [-0.26666666666666666, 0.2333333333333333, 0.03333333333333333], "right_class_alone": [-0.8, 0.0, 0.0]}],
[[-0.7, 0.2, 0.5], {"sign": [0.7, -0.2, -0.5], "target_forgotten": [0.3, 0.2, 0.5], "divided_by_the_classes": [-0.2333333333333333, 0.06666666666666667, 0.16666666666666666], "right_class_alone": [-0.7, 0.0, 0.0]}],
[[0.5, -0.8, 0.3], {"sign": [-0.5, 0.8, -0.3], "target_forgotten": [0.5, 0.2, 0.3], "divided_by_the_classes": [0.16666666666666666, -0.26666666666666666, 0.09999999999999999], "right_class_alone": [0.0, -0.8, 0.0]}],
[[-0.9, 0.7, 0.2], {"sign": [0.9, -0.7, -0.2], "target_forgotten": [0.1, 0.7, 0.2], "divided_by_the_classes": [-0.3, 0.2333333333333333, 0.06666666666666667], "right_class_alone": [-0.9, 0.0, 0.0]}],
[[0.3, 0.1, -0.4], {"sign": [-0.3, -0.1, 0.4], "target_forgotten": [0.3, 0.1, 0.6], "divided_by_the_classes": [0.09999999999999999, 0.03333333333333333, -0.13333333333333333], "right_class_alone": [0.0, 0.0, -0.4]}],
[[-0.6, 0.5, 0.1], {"sign": [0.6, -0.5, -0.1], "target_forgotten": [0.4, 0.5, 0.1], "divided_by_the_classes": [-0.19999999999999998, 0.16666666666666666, 0.03333333333333333], "right_class_alone": [-0.6, 0.0, 0.0]}],
[[0.3, 0.5, -0.8], {"sign": [-0.3, -0.5, 0.8], "target_forgotten": [0.3, 0.5, 0.2], "divided_by_the_classes": [0.09999999999999999, 0.16666666666666666, -0.26666666666666666], "right_class_alone": [0.0, 0.0, -0.8]}],
[[-0.5, 0.4, 0.1], {"sign": [0.5, -0.4, -0.1], "target_forgotten": [0.5, 0.4, 0.1], "divided_by_the_classes": [-0.16666666666666666, 0.13333333333333333, 0.03333333333333333], "right_class_alone": [-0.5, 0.0, 0.0]}],
[[0.6, 0.3, -0.9], {"sign": [-0.6, -0.3, 0.9], "target_forgotten": [0.6, 0.3, 0.1], "divided_by_the_classes": [0.19999999999999998, 0.09999999999999999, -0.3], "right_class_alone": [0.0, 0.0, -0.9]}]
]},
"two_descent_steps": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"climbs": ["Vous montez : la mise à jour retranche le pas fois le gradient.", "You climb: the update takes away the rate times the gradient."], "gradient_of_the_start": ["Vous utilisez deux fois le gradient du point de départ : il se recalcule au nouveau point.", "You use the gradient of the starting point twice: it is computed again at the new point."], "one_step_only": ["C'est la valeur après une seule mise à jour.", "That is the value after a single update."], "factor_two_forgotten": ["Dérivez le carré : il manque un facteur 2 dans votre gradient.", "Differentiate the square: a factor 2 is missing from your gradient."], "loss_instead_of_gradient": ["Vous retranchez le pas fois la valeur de f : c'est sa dérivée qui donne la direction.", "You take away the rate times the value of f: its derivative is what gives the direction."]}, "accepted": [], "solved": [
[4.8, {"climbs": 12.8, "gradient_of_the_start": 4.0, "one_step_only": 6.0, "factor_two_forgotten": 6.2, "loss_instead_of_gradient": 3.0}],
[2.8, {"climbs": 14.8, "gradient_of_the_start": 1.0, "one_step_only": 4.0, "factor_two_forgotten": 4.45, "loss_instead_of_gradient": -2.375}],
[2.4, {"climbs": 34.4, "gradient_of_the_start": -4.0, "one_step_only": 4.0, "factor_two_forgotten": 5.6, "loss_instead_of_gradient": -388.0}],
[-1.2, {"climbs": -5.2, "gradient_of_the_start": -1.0, "one_step_only": -2.0, "factor_two_forgotten": -2.05, "loss_instead_of_gradient": -11.125}],
[-1.6, {"climbs": -17.6, "gradient_of_the_start": 0.0, "one_step_only": -4.0, "factor_two_forgotten": -4.4, "loss_instead_of_gradient": -208.0}],
[2.8, {"climbs": 66.8, "gradient_of_the_start": -10.0, "one_step_only": 6.0, "factor_two_forgotten": 9.2, "loss_instead_of_gradient": -7978.0}],
[11.2, {"climbs": 15.2, "gradient_of_the_start": 11.0, "one_step_only": 12.0, "factor_two_forgotten": 12.05, "loss_instead_of_gradient": 9.875}],
[9.6, {"climbs": 33.6, "gradient_of_the_start": 6.0, "one_step_only": 12.0, "factor_two_forgotten": 12.9, "loss_instead_of_gradient": -132.0}],
[4.2, {"climbs": -3.8, "gradient_of_the_start": 5.0, "one_step_only": 3.0, "factor_two_forgotten": 2.8, "loss_instead_of_gradient": -24.0}],
[3.6, {"climbs": -28.4, "gradient_of_the_start": 10.0, "one_step_only": 2.0, "factor_two_forgotten": 0.4, "loss_instead_of_gradient": -1046.0}],
[13.2, {"climbs": 45.2, "gradient_of_the_start": 10.0, "one_step_only": 18.0, "factor_two_forgotten": 18.8, "loss_instead_of_gradient": -774.0}],
[9.4, {"climbs": 17.4, "gradient_of_the_start": 9.0, "one_step_only": 11.0, "factor_two_forgotten": 11.1, "loss_instead_of_gradient": 3.0}],
[2.8, {"climbs": -13.2, "gradient_of_the_start": 6.0, "one_step_only": 2.0, "factor_two_forgotten": 1.2, "loss_instead_of_gradient": -102.0}],
[5.4, {"climbs": -18.6, "gradient_of_the_start": 9.0, "one_step_only": 3.0, "factor_two_forgotten": 2.1, "loss_instead_of_gradient": -513.0}],
[12.2, {"climbs": 60.2, "gradient_of_the_start": 5.0, "one_step_only": 17.0, "factor_two_forgotten": 18.8, "loss_instead_of_gradient": -3091.0}],
[6.2, {"climbs": 22.2, "gradient_of_the_start": 3.0, "one_step_only": 7.0, "factor_two_forgotten": 7.8, "loss_instead_of_gradient": -9.0}],
[5.6, {"climbs": 21.6, "gradient_of_the_start": 4.0, "one_step_only": 8.0, "factor_two_forgotten": 8.4, "loss_instead_of_gradient": -28.0}],
[1.2, {"climbs": -10.8, "gradient_of_the_start": 3.0, "one_step_only": 0.0, "factor_two_forgotten": -0.45, "loss_instead_of_gradient": -57.375}],
[-3.4, {"climbs": -11.4, "gradient_of_the_start": -3.0, "one_step_only": -5.0, "factor_two_forgotten": -5.1, "loss_instead_of_gradient": -57.0}],
[19.8, {"climbs": 35.8, "gradient_of_the_start": 19.0, "one_step_only": 23.0, "factor_two_forgotten": 23.2, "loss_instead_of_gradient": -53.0}],
[10.8, {"climbs": 18.8, "gradient_of_the_start": 10.0, "one_step_only": 12.0, "factor_two_forgotten": 12.2, "loss_instead_of_gradient": 9.0}],
[1.8, {"climbs": -14.2, "gradient_of_the_start": 5.0, "one_step_only": 1.0, "factor_two_forgotten": 0.2, "loss_instead_of_gradient": -103.0}],
[6.8, {"climbs": -9.2, "gradient_of_the_start": 10.0, "one_step_only": 6.0, "factor_two_forgotten": 5.2, "loss_instead_of_gradient": -98.0}],
[5.2, {"climbs": 9.2, "gradient_of_the_start": 5.0, "one_step_only": 6.0, "factor_two_forgotten": 6.05, "loss_instead_of_gradient": 3.875}],
[7.4, {"climbs": -16.6, "gradient_of_the_start": 11.0, "one_step_only": 5.0, "factor_two_forgotten": 4.1, "loss_instead_of_gradient": -511.0}],
[10.2, {"climbs": 58.2, "gradient_of_the_start": 3.0, "one_step_only": 15.0, "factor_two_forgotten": 16.8, "loss_instead_of_gradient": -3093.0}],
[8.2, {"climbs": 12.2, "gradient_of_the_start": 8.0, "one_step_only": 9.0, "factor_two_forgotten": 9.05, "loss_instead_of_gradient": 6.875}],
[0.2, {"climbs": -7.8, "gradient_of_the_start": 1.0, "one_step_only": -1.0, "factor_two_forgotten": -1.2, "loss_instead_of_gradient": -28.0}],
[3.8, {"climbs": -0.2, "gradient_of_the_start": 4.0, "one_step_only": 3.0, "factor_two_forgotten": 2.95, "loss_instead_of_gradient": -6.125}],
[1.6, {"climbs": -6.4, "gradient_of_the_start": 2.0, "one_step_only": 0.0, "factor_two_forgotten": -0.1, "loss_instead_of_gradient": -52.0}],
[0.4, {"climbs": -15.6, "gradient_of_the_start": 2.0, "one_step_only": -2.0, "factor_two_forgotten": -2.4, "loss_instead_of_gradient": -206.0}],
[7.2, {"climbs": -4.8, "gradient_of_the_start": 9.0, "one_step_only": 6.0, "factor_two_forgotten": 5.55, "loss_instead_of_gradient": -51.375}],
[4.8, {"climbs": 16.8, "gradient_of_the_start": 3.0, "one_step_only": 6.0, "factor_two_forgotten": 6.45, "loss_instead_of_gradient": -0.375}],
[5.8, {"climbs": 13.8, "gradient_of_the_start": 5.0, "one_step_only": 7.0, "factor_two_forgotten": 7.2, "loss_instead_of_gradient": 4.0}],
[6.6, {"climbs": 30.6, "gradient_of_the_start": 3.0, "one_step_only": 9.0, "factor_two_forgotten": 9.9, "loss_instead_of_gradient": -135.0}],
[3.8, {"climbs": 11.8, "gradient_of_the_start": 3.0, "one_step_only": 5.0, "factor_two_forgotten": 5.2, "loss_instead_of_gradient": 2.0}]
]},
"learning_rates": {"kind": "match", "count": 5, "tolerance": 0.0, "sentences": {"one_alternates_for_nine_tenths": ["Chaque mise à jour multiplie w par 1 − 2 fois le pas : comparez −0,8 et −1.", "Each update multiplies w by 1 − 2 times the rate: compare −0.8 and −1."], "small_steps_for_alternation": ["Chaque mise à jour multiplie w par 1 − 2 fois le pas : pour quel pas ce facteur est-il négatif ?", "Each update multiplies w by 1 − 2 times the rate: for which rate is this factor negative?"], "half_is_thought_slow": ["Calculez une mise à jour avec un pas de 0,5 : où arrive-t-on ?", "Compute one update with a rate of 0.5: where does it land?"]}, "accepted": [], "solved": [
[[2, 1, 4, 3, 0], {"one_alternates_for_nine_tenths": [2, 1, 3, 4, 0], "small_steps_for_alternation": [4, 1, 2, 3, 0], "half_is_thought_slow": [1, 2, 4, 3, 0]}],
[[3, 1, 4, 0, 2], {"one_alternates_for_nine_tenths": [2, 1, 4, 0, 3], "small_steps_for_alternation": [1, 3, 4, 0, 2], "half_is_thought_slow": [3, 0, 4, 1, 2]}],
[[4, 2, 1, 0, 3], {"one_alternates_for_nine_tenths": [2, 4, 1, 0, 3], "small_steps_for_alternation": [4, 3, 1, 0, 2], "half_is_thought_slow": [4, 2, 1, 3, 0]}],
[[3, 0, 1, 2, 4], {"one_alternates_for_nine_tenths": [3, 0, 2, 1, 4], "small_steps_for_alternation": [1, 0, 3, 2, 4], "half_is_thought_slow": [0, 3, 1, 2, 4]}],
[[0, 3, 4, 1, 2], {"one_alternates_for_nine_tenths": [0, 2, 4, 1, 3], "small_steps_for_alternation": [3, 0, 4, 1, 2], "half_is_thought_slow": [1, 3, 4, 0, 2]}],
[[4, 2, 0, 3, 1], {"one_alternates_for_nine_tenths": [4, 1, 0, 3, 2], "small_steps_for_alternation": [1, 2, 0, 3, 4], "half_is_thought_slow": [0, 2, 4, 3, 1]}],
[[4, 2, 0, 1, 3], {"one_alternates_for_nine_tenths": [0, 2, 4, 1, 3], "small_steps_for_alternation": [3, 2, 0, 1, 4], "half_is_thought_slow": [4, 3, 0, 1, 2]}],
[[2, 4, 0, 3, 1], {"one_alternates_for_nine_tenths": [2, 4, 1, 3, 0], "small_steps_for_alternation": [2, 4, 0, 1, 3], "half_is_thought_slow": [3, 4, 0, 2, 1]}],
[[2, 3, 0, 4, 1], {"one_alternates_for_nine_tenths": [3, 2, 0, 4, 1], "small_steps_for_alternation": [2, 0, 3, 4, 1], "half_is_thought_slow": [2, 3, 1, 4, 0]}],
[[1, 4, 0, 2, 3], {"one_alternates_for_nine_tenths": [1, 3, 0, 2, 4], "small_steps_for_alternation": [1, 4, 3, 2, 0], "half_is_thought_slow": [0, 4, 1, 2, 3]}],
[[0, 3, 1, 4, 2], {"one_alternates_for_nine_tenths": [0, 3, 1, 2, 4], "small_steps_for_alternation": [0, 3, 4, 1, 2], "half_is_thought_slow": [1, 3, 0, 4, 2]}],
[[1, 0, 3, 2, 4], {"one_alternates_for_nine_tenths": [1, 4, 3, 2, 0], "small_steps_for_alternation": [1, 3, 0, 2, 4], "half_is_thought_slow": [1, 0, 2, 3, 4]}]
]},
"training_iteration": {"kind": "order", "count": 5, "tolerance": 0.0, "sentences": {"weights_before_the_gradient": ["Les poids se corrigent avec le gradient : il faut l'avoir calculé.", "The weights are corrected with the gradient: it must have been computed."], "loss_after_the_gradient": ["On rétropropage la perte : il faut d'abord comparer les sorties aux cibles.", "The loss is what is propagated back: the outputs must be compared with the targets first."], "backwards": ["Votre ordre est à l'envers : on commence par choisir des exemples.", "Your order is backwards: choosing examples comes first."]}, "accepted": [], "solved": [
[[3, 4, 0, 2, 1], {"backwards": [1, 2, 0, 4, 3], "weights_before_the_gradient": [3, 4, 0, 1, 2], "loss_after_the_gradient": [3, 4, 2, 0, 1]}],
[[3, 1, 4, 0, 2], {"backwards": [2, 0, 4, 1, 3], "weights_before_the_gradient": [3, 1, 4, 2, 0], "loss_after_the_gradient": [3, 1, 0, 4, 2]}],
[[0, 1, 4, 3, 2], {"backwards": [2, 3, 4, 1, 0], "weights_before_the_gradient": [0, 1, 4, 2, 3], "loss_after_the_gradient": [0, 1, 3, 4, 2]}],
[[3, 0, 2, 1, 4], {"backwards": [4, 1, 2, 0, 3], "weights_before_the_gradient": [3, 0, 2, 4, 1], "loss_after_the_gradient": [3, 0, 1, 2, 4]}],
[[2, 1, 3, 0, 4], {"backwards": [4, 0, 3, 1, 2], "weights_before_the_gradient": [2, 1, 3, 4, 0], "loss_after_the_gradient": [2, 1, 0, 3, 4]}],
[[1, 3, 2, 0, 4], {"backwards": [4, 0, 2, 3, 1], "weights_before_the_gradient": [1, 3, 2, 4, 0], "loss_after_the_gradient": [1, 3, 0, 2, 4]}],
[[3, 0, 2, 4, 1], {"backwards": [1, 4, 2, 0, 3], "weights_before_the_gradient": [3, 0, 2, 1, 4], "loss_after_the_gradient": [3, 0, 4, 2, 1]}],
[[1, 0, 3, 2, 4], {"backwards": [4, 2, 3, 0, 1], "weights_before_the_gradient": [1, 0, 3, 4, 2], "loss_after_the_gradient": [1, 0, 2, 3, 4]}],
[[1, 0, 4, 3, 2], {"backwards": [2, 3, 4, 0, 1], "weights_before_the_gradient": [1, 0, 4, 2, 3], "loss_after_the_gradient": [1, 0, 3, 4, 2]}],
[[0, 4, 2, 1, 3], {"backwards": [3, 1, 2, 4, 0], "weights_before_the_gradient": [0, 4, 2, 3, 1], "loss_after_the_gradient": [0, 4, 1, 2, 3]}],
[[2, 1, 0, 4, 3], {"backwards": [3, 4, 0, 1, 2], "weights_before_the_gradient": [2, 1, 0, 3, 4], "loss_after_the_gradient": [2, 1, 4, 0, 3]}],
[[3, 2, 0, 4, 1], {"backwards": [1, 4, 0, 2, 3], "weights_before_the_gradient": [3, 2, 0, 1, 4], "loss_after_the_gradient": [3, 2, 4, 0, 1]}]
]},
"step_of_a_batch": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"divided_by_the_whole_set": ["Vous divisez par la taille de la base entière, comme une diapositive : le pas devient minuscule. La moyenne porte sur les exemples du lot.", "You divide by the size of the whole set, as one slide does: the step becomes tiny. The mean is over the examples of the batch."], "sum_of_the_gradients": ["Vous ajoutez les gradients du lot sans diviser : la perte est une moyenne.", "You add the gradients of the batch without dividing: the loss is a mean."], "climbs": ["Vous ajoutez le pas fois le gradient : la perte augmenterait.", "You add the rate times the gradient: the loss would grow."]}, "accepted": [], "solved": [
[1.5, {"divided_by_the_whole_set": 3.9, "sum_of_the_gradients": -6.0, "climbs": 6.5}],
[2.5, {"divided_by_the_whole_set": 2.98, "sum_of_the_gradients": 1.0, "climbs": 3.5}],
[0.5, {"divided_by_the_whole_set": 2.95, "sum_of_the_gradients": -7.0, "climbs": 5.5}],
[7.8, {"divided_by_the_whole_set": 8.976, "sum_of_the_gradients": 4.2, "climbs": 10.2}],
[1.6, {"divided_by_the_whole_set": 2.986, "sum_of_the_gradients": -2.6, "climbs": 4.4}],
[7.0, {"divided_by_the_whole_set": 8.98, "sum_of_the_gradients": 1.0, "climbs": 11.0}],
[6.5, {"divided_by_the_whole_set": 6.99, "sum_of_the_gradients": 5.0, "climbs": 7.5}],
[4.7, {"divided_by_the_whole_set": 4.997, "sum_of_the_gradients": 3.8, "climbs": 5.3}],
[2.0, {"divided_by_the_whole_set": 2.96, "sum_of_the_gradients": -1.0, "climbs": 4.0}],
[7.8, {"divided_by_the_whole_set": 8.952, "sum_of_the_gradients": 4.2, "climbs": 10.2}],
[2.8, {"divided_by_the_whole_set": 3.988, "sum_of_the_gradients": -0.8, "climbs": 5.2}],
[2.0, {"divided_by_the_whole_set": 3.98, "sum_of_the_gradients": -4.0, "climbs": 6.0}],
[1.5, {"divided_by_the_whole_set": 3.9, "sum_of_the_gradients": -6.0, "climbs": 6.5}],
[3.2, {"divided_by_the_whole_set": 3.984, "sum_of_the_gradients": 0.8, "climbs": 4.8}],
[8.2, {"divided_by_the_whole_set": 8.984, "sum_of_the_gradients": 5.8, "climbs": 9.8}],
[4.8, {"divided_by_the_whole_set": 5.976, "sum_of_the_gradients": 1.2, "climbs": 7.2}],
[7.0, {"divided_by_the_whole_set": 8.98, "sum_of_the_gradients": 1.0, "climbs": 11.0}],
[4.5, {"divided_by_the_whole_set": 6.9, "sum_of_the_gradients": -3.0, "climbs": 9.5}],
[4.5, {"divided_by_the_whole_set": 5.985, "sum_of_the_gradients": 0.0, "climbs": 7.5}],
[3.0, {"divided_by_the_whole_set": 3.96, "sum_of_the_gradients": 0.0, "climbs": 5.0}],
[2.0, {"divided_by_the_whole_set": 2.96, "sum_of_the_gradients": -1.0, "climbs": 4.0}],
[8.2, {"divided_by_the_whole_set": 8.984, "sum_of_the_gradients": 5.8, "climbs": 9.8}],
[1.5, {"divided_by_the_whole_set": 3.975, "sum_of_the_gradients": -6.0, "climbs": 6.5}],
[2.3, {"divided_by_the_whole_set": 2.993, "sum_of_the_gradients": 0.2, "climbs": 3.7}],
[2.4, {"divided_by_the_whole_set": 2.976, "sum_of_the_gradients": 0.6, "climbs": 3.6}],
[6.5, {"divided_by_the_whole_set": 7.94, "sum_of_the_gradients": 2.0, "climbs": 9.5}],
[2.0, {"divided_by_the_whole_set": 2.96, "sum_of_the_gradients": -1.0, "climbs": 4.0}],
[2.6, {"divided_by_the_whole_set": 2.992, "sum_of_the_gradients": 1.4, "climbs": 3.4}],
[7.0, {"divided_by_the_whole_set": 8.98, "sum_of_the_gradients": 1.0, "climbs": 11.0}],
[3.5, {"divided_by_the_whole_set": 5.95, "sum_of_the_gradients": -4.0, "climbs": 8.5}],
[4.2, {"divided_by_the_whole_set": 4.984, "sum_of_the_gradients": 1.8, "climbs": 5.8}],
[1.0, {"divided_by_the_whole_set": 2.92, "sum_of_the_gradients": -5.0, "climbs": 5.0}],
[3.4, {"divided_by_the_whole_set": 3.994, "sum_of_the_gradients": 1.6, "climbs": 4.6}],
[3.0, {"divided_by_the_whole_set": 4.92, "sum_of_the_gradients": -3.0, "climbs": 7.0}],
[-0.5, {"divided_by_the_whole_set": 2.86, "sum_of_the_gradients": -11.0, "climbs": 6.5}],
[3.5, {"divided_by_the_whole_set": 4.94, "sum_of_the_gradients": -1.0, "climbs": 6.5}],
[8.5, {"divided_by_the_whole_set": 8.995, "sum_of_the_gradients": 7.0, "climbs": 9.5}],
[4.4, {"divided_by_the_whole_set": 4.994, "sum_of_the_gradients": 2.6, "climbs": 5.6}],
[5.7, {"divided_by_the_whole_set": 5.997, "sum_of_the_gradients": 4.8, "climbs": 6.3}],
[3.6, {"divided_by_the_whole_set": 3.984, "sum_of_the_gradients": 2.4, "climbs": 4.4}]
]},
"two_momentum_steps": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"exponential_average": ["Vous multipliez aussi le nouveau gradient par (1 − momentum) : c'est une autre convention. La récurrence donnée le prend tel quel.", "You multiply the new gradient by (1 − momentum) too: that is another convention. The recursion given takes it as it is."], "climbs": ["Vous ajoutez la vitesse : w doit aller contre le gradient.", "You add the velocity: w should move against the gradient."], "momentum_on_everything": ["Vous multipliez la somme v + g : seule l'ancienne vitesse est multipliée.", "You multiply the sum v + g: only the old velocity is multiplied."], "velocity_forgotten": ["C'est la descente simple : au second pas, la vitesse du premier compte encore.", "That is plain descent: at the second step the velocity of the first one still counts."], "first_step_forgotten": ["Vous n'avez appliqué que le second déplacement : w a déjà bougé au premier pas.", "You applied the second move only: w already moved at the first step."]}, "accepted": [], "solved": [
[3.04, {"exponential_average": 3.904, "climbs": 4.96, "momentum_on_everything": 3.136, "velocity_forgotten": 3.4, "first_step_forgotten": 3.44}],
[2.08, {"exponential_average": 3.616, "climbs": 5.92, "momentum_on_everything": 2.464, "velocity_forgotten": 2.4, "first_step_forgotten": 2.48}],
[3.0, {"exponential_average": 5.4, "climbs": 9.0, "momentum_on_everything": 3.6, "velocity_forgotten": 3.8, "first_step_forgotten": 4.0}],
[7.12, {"exponential_average": 7.912, "climbs": 8.88, "momentum_on_everything": 7.208, "velocity_forgotten": 7.3, "first_step_forgotten": 7.32}],
[5.84, {"exponential_average": 8.368, "climbs": 12.16, "momentum_on_everything": 6.472, "velocity_forgotten": 6.8, "first_step_forgotten": 7.04}],
[7.83, {"exponential_average": 8.883, "climbs": 10.17, "momentum_on_everything": 7.947, "velocity_forgotten": 8.1, "first_step_forgotten": 8.13}],
[3.44, {"exponential_average": 5.488, "climbs": 8.56, "momentum_on_everything": 3.952, "velocity_forgotten": 4.4, "first_step_forgotten": 4.64}],
[6.68, {"exponential_average": 7.736, "climbs": 9.32, "momentum_on_everything": 6.944, "velocity_forgotten": 7.0, "first_step_forgotten": 7.08}],
[2.16, {"exponential_average": 3.632, "climbs": 5.84, "momentum_on_everything": 2.528, "velocity_forgotten": 2.8, "first_step_forgotten": 2.96}],
[1.96, {"exponential_average": 3.592, "climbs": 6.04, "momentum_on_everything": 2.368, "velocity_forgotten": 2.6, "first_step_forgotten": 2.76}],
[2.44, {"exponential_average": 4.488, "climbs": 7.56, "momentum_on_everything": 2.952, "velocity_forgotten": 3.4, "first_step_forgotten": 3.64}],
[2.94, {"exponential_average": 3.894, "climbs": 5.06, "momentum_on_everything": 3.046, "velocity_forgotten": 3.3, "first_step_forgotten": 3.34}],
[2.28, {"exponential_average": 3.656, "climbs": 5.72, "momentum_on_everything": 2.624, "velocity_forgotten": 2.6, "first_step_forgotten": 2.68}],
[5.06, {"exponential_average": 6.806, "climbs": 8.94, "momentum_on_everything": 5.254, "velocity_forgotten": 5.6, "first_step_forgotten": 5.66}],
[6.26, {"exponential_average": 6.852, "climbs": 7.74, "momentum_on_everything": 6.408, "velocity_forgotten": 6.5, "first_step_forgotten": 6.56}],
[4.32, {"exponential_average": 4.932, "climbs": 5.68, "momentum_on_everything": 4.388, "velocity_forgotten": 4.5, "first_step_forgotten": 4.52}],
[3.12, {"exponential_average": 5.712, "climbs": 8.88, "momentum_on_everything": 3.408, "velocity_forgotten": 4.2, "first_step_forgotten": 4.32}],
[4.7, {"exponential_average": 6.77, "climbs": 9.3, "momentum_on_everything": 4.93, "velocity_forgotten": 5.6, "first_step_forgotten": 5.7}],
[5.96, {"exponential_average": 7.592, "climbs": 10.04, "momentum_on_everything": 6.368, "velocity_forgotten": 6.6, "first_step_forgotten": 6.76}],
[6.08, {"exponential_average": 6.816, "climbs": 7.92, "momentum_on_everything": 6.264, "velocity_forgotten": 6.4, "first_step_forgotten": 6.48}],
[2.93, {"exponential_average": 3.893, "climbs": 5.07, "momentum_on_everything": 3.037, "velocity_forgotten": 3.2, "first_step_forgotten": 3.23}],
[1.12, {"exponential_average": 3.712, "climbs": 6.88, "momentum_on_everything": 1.408, "velocity_forgotten": 2.2, "first_step_forgotten": 2.32}],
[0.92, {"exponential_average": 3.692, "climbs": 7.08, "momentum_on_everything": 1.228, "velocity_forgotten": 2.0, "first_step_forgotten": 2.12}],
[7.64, {"exponential_average": 8.864, "climbs": 10.36, "momentum_on_everything": 7.776, "velocity_forgotten": 8.0, "first_step_forgotten": 8.04}],
[7.24, {"exponential_average": 7.848, "climbs": 8.76, "momentum_on_everything": 7.392, "velocity_forgotten": 7.4, "first_step_forgotten": 7.44}],
[3.24, {"exponential_average": 5.448, "climbs": 8.76, "momentum_on_everything": 3.792, "velocity_forgotten": 4.2, "first_step_forgotten": 4.44}],
[4.04, {"exponential_average": 5.804, "climbs": 7.96, "momentum_on_everything": 4.236, "velocity_forgotten": 4.4, "first_step_forgotten": 4.44}],
[3.7, {"exponential_average": 4.74, "climbs": 6.3, "momentum_on_everything": 3.96, "velocity_forgotten": 4.1, "first_step_forgotten": 4.2}],
[5.12, {"exponential_average": 5.912, "climbs": 6.88, "momentum_on_everything": 5.208, "velocity_forgotten": 5.3, "first_step_forgotten": 5.32}],
[3.56, {"exponential_average": 4.856, "climbs": 6.44, "momentum_on_everything": 3.704, "velocity_forgotten": 4.1, "first_step_forgotten": 4.16}],
[8.26, {"exponential_average": 8.852, "climbs": 9.74, "momentum_on_everything": 8.408, "velocity_forgotten": 8.5, "first_step_forgotten": 8.56}],
[6.12, {"exponential_average": 8.712, "climbs": 11.88, "momentum_on_everything": 6.408, "velocity_forgotten": 7.2, "first_step_forgotten": 7.32}],
[6.83, {"exponential_average": 7.883, "climbs": 9.17, "momentum_on_everything": 6.947, "velocity_forgotten": 7.1, "first_step_forgotten": 7.13}],
[3.23, {"exponential_average": 3.923, "climbs": 4.77, "momentum_on_everything": 3.307, "velocity_forgotten": 3.5, "first_step_forgotten": 3.53}],
[3.83, {"exponential_average": 4.883, "climbs": 6.17, "momentum_on_everything": 3.947, "velocity_forgotten": 4.1, "first_step_forgotten": 4.13}],
[2.48, {"exponential_average": 3.696, "climbs": 5.52, "momentum_on_everything": 2.784, "velocity_forgotten": 2.8, "first_step_forgotten": 2.88}],
[3.02, {"exponential_average": 3.902, "climbs": 4.98, "momentum_on_everything": 3.118, "velocity_forgotten": 3.2, "first_step_forgotten": 3.22}]
]},
"first_adam_step": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"bias_correction_forgotten": ["Vous utilisez m et s sans les corriger, comme le tableau du cours : le premier pas est 3,16 fois trop grand.", "You use m and s without correcting them, as the table of the course does: the first step is 3.16 times too large."], "square_root_forgotten": ["Vous divisez par s corrigé au lieu de sa racine : un gradient divisé par un gradient au carré n'a pas la bonne unité.", "You divide by the corrected s instead of its root: a gradient over a squared gradient has the wrong unit."], "plain_step": ["C'est un pas de descente simple. Le premier pas d'Adam ne dépend pas de la taille du gradient, seulement de son signe.", "That is a plain descent step. The first step of Adam does not depend on the size of the gradient, only on its sign."], "climbs": ["Votre pas va dans le sens du gradient : la perte augmenterait.", "Your step goes along the gradient: the loss would grow."]}, "accepted": [], "solved": [
[2.5, {"bias_correction_forgotten": 1.4188611699158102, "square_root_forgotten": 2.75, "plain_step": 2.0, "climbs": 3.5}],
[1.9, {"bias_correction_forgotten": 1.683772233983162, "square_root_forgotten": 1.975, "plain_step": 1.6, "climbs": 2.1}],
[2.2, {"bias_correction_forgotten": 2.632455532033676, "square_root_forgotten": 2.05, "plain_step": 2.8, "climbs": 1.8}],
[2.5, {"bias_correction_forgotten": 3.58113883008419, "square_root_forgotten": 2.1, "plain_step": 4.5, "climbs": 1.5}],
[5.9, {"bias_correction_forgotten": 5.683772233983162, "square_root_forgotten": 5.95, "plain_step": 5.8, "climbs": 6.1}],
[8.2, {"bias_correction_forgotten": 8.632455532033676, "square_root_forgotten": 8.04, "plain_step": 9.0, "climbs": 7.8}],
[4.5, {"bias_correction_forgotten": 5.58113883008419, "square_root_forgotten": 4.125, "plain_step": 6.0, "climbs": 3.5}],
[9.1, {"bias_correction_forgotten": 9.316227766016837, "square_root_forgotten": 9.02, "plain_step": 9.5, "climbs": 8.9}],
[7.2, {"bias_correction_forgotten": 7.632455532033676, "square_root_forgotten": 7.1, "plain_step": 7.4, "climbs": 6.8}],
[1.9, {"bias_correction_forgotten": 1.683772233983162, "square_root_forgotten": 1.95, "plain_step": 1.8, "climbs": 2.1}],
[1.5, {"bias_correction_forgotten": 0.41886116991581024, "square_root_forgotten": 1.9, "plain_step": -0.5, "climbs": 2.5}],
[2.1, {"bias_correction_forgotten": 2.316227766016838, "square_root_forgotten": 2.05, "plain_step": 2.2, "climbs": 1.9}],
[5.9, {"bias_correction_forgotten": 5.683772233983162, "square_root_forgotten": 5.975, "plain_step": 5.6, "climbs": 6.1}],
[5.8, {"bias_correction_forgotten": 5.367544467966324, "square_root_forgotten": 5.96, "plain_step": 5.0, "climbs": 6.2}],
[8.1, {"bias_correction_forgotten": 8.316227766016837, "square_root_forgotten": 8.05, "plain_step": 8.2, "climbs": 7.9}],
[6.8, {"bias_correction_forgotten": 6.367544467966324, "square_root_forgotten": 6.95, "plain_step": 6.2, "climbs": 7.2}],
[8.8, {"bias_correction_forgotten": 8.367544467966324, "square_root_forgotten": 8.96, "plain_step": 8.0, "climbs": 9.2}],
[3.2, {"bias_correction_forgotten": 3.632455532033676, "square_root_forgotten": 3.05, "plain_step": 3.8, "climbs": 2.8}],
[8.9, {"bias_correction_forgotten": 8.683772233983163, "square_root_forgotten": 8.98, "plain_step": 8.5, "climbs": 9.1}],
[7.1, {"bias_correction_forgotten": 7.316227766016838, "square_root_forgotten": 7.025, "plain_step": 7.4, "climbs": 6.9}],
[1.8, {"bias_correction_forgotten": 1.367544467966324, "square_root_forgotten": 1.9, "plain_step": 1.6, "climbs": 2.2}],
[1.5, {"bias_correction_forgotten": 0.41886116991581024, "square_root_forgotten": 1.875, "plain_step": 0.0, "climbs": 2.5}],
[4.5, {"bias_correction_forgotten": 5.58113883008419, "square_root_forgotten": 4.25, "plain_step": 5.0, "climbs": 3.5}],
[9.1, {"bias_correction_forgotten": 9.316227766016837, "square_root_forgotten": 9.025, "plain_step": 9.4, "climbs": 8.9}],
[2.2, {"bias_correction_forgotten": 2.632455532033676, "square_root_forgotten": 2.04, "plain_step": 3.0, "climbs": 1.8}],
[2.2, {"bias_correction_forgotten": 2.632455532033676, "square_root_forgotten": 2.1, "plain_step": 2.4, "climbs": 1.8}],
[3.1, {"bias_correction_forgotten": 3.316227766016838, "square_root_forgotten": 3.025, "plain_step": 3.4, "climbs": 2.9}],
[8.1, {"bias_correction_forgotten": 8.316227766016837, "square_root_forgotten": 8.02, "plain_step": 8.5, "climbs": 7.9}],
[8.8, {"bias_correction_forgotten": 8.367544467966324, "square_root_forgotten": 8.9, "plain_step": 8.6, "climbs": 9.2}],
[2.1, {"bias_correction_forgotten": 2.316227766016838, "square_root_forgotten": 2.02, "plain_step": 2.5, "climbs": 1.9}],
[7.8, {"bias_correction_forgotten": 7.367544467966324, "square_root_forgotten": 7.9, "plain_step": 7.6, "climbs": 8.2}],
[2.5, {"bias_correction_forgotten": 1.4188611699158102, "square_root_forgotten": 2.875, "plain_step": 1.0, "climbs": 3.5}],
[5.1, {"bias_correction_forgotten": 5.316227766016838, "square_root_forgotten": 5.05, "plain_step": 5.2, "climbs": 4.9}],
[7.1, {"bias_correction_forgotten": 7.316227766016838, "square_root_forgotten": 7.02, "plain_step": 7.5, "climbs": 6.9}],
[7.5, {"bias_correction_forgotten": 8.581138830084189, "square_root_forgotten": 7.25, "plain_step": 8.0, "climbs": 6.5}],
[2.1, {"bias_correction_forgotten": 2.316227766016838, "square_root_forgotten": 2.025, "plain_step": 2.4, "climbs": 1.9}]
]},
"optimisers": {"kind": "choices", "count": 6, "tolerance": 0.0, "sentences": {"stochastic_gradient": ["La descente stochastique simple multiplie tous les gradients par le même pas.", "Plain stochastic descent multiplies all gradients by the same rate."], "momentum": ["Le momentum lisse la direction, mais le pas d'apprentissage reste commun à tous les poids.", "Momentum smooths the direction, but the learning rate stays common to all weights."], "decay": ["Le pas y change avec le temps, de la même façon pour tous les poids.", "The rate changes with time there, in the same way for all weights."]}, "accepted": [], "solved": [
[[2, 3, 4], {"decay": [0, 2, 3, 4], "momentum": [1, 2, 3, 4], "stochastic_gradient": [2, 3, 4, 5]}],
[[0, 2, 5], {"momentum": [0, 1, 2, 5], "stochastic_gradient": [0, 2, 3, 5], "decay": [0, 2, 4, 5]}],
[[3, 4, 5], {"decay": [0, 3, 4, 5], "momentum": [1, 3, 4, 5], "stochastic_gradient": [2, 3, 4, 5]}],
[[0, 2, 4], {"momentum": [0, 1, 2, 4], "stochastic_gradient": [0, 2, 3, 4], "decay": [0, 2, 4, 5]}],
[[0, 4, 5], {"decay": [0, 1, 4, 5], "momentum": [0, 2, 4, 5], "stochastic_gradient": [0, 3, 4, 5]}],
[[2, 4, 5], {"momentum": [0, 2, 4, 5], "decay": [1, 2, 4, 5], "stochastic_gradient": [2, 3, 4, 5]}],
[[0, 2, 4], {"decay": [0, 1, 2, 4], "stochastic_gradient": [0, 2, 3, 4], "momentum": [0, 2, 4, 5]}],
[[0, 2, 4], {"momentum": [0, 1, 2, 4], "stochastic_gradient": [0, 2, 3, 4], "decay": [0, 2, 4, 5]}],
[[1, 2, 5], {"stochastic_gradient": [0, 1, 2, 5], "decay": [1, 2, 3, 5], "momentum": [1, 2, 4, 5]}],
[[1, 3, 5], {"stochastic_gradient": [0, 1, 3, 5], "decay": [1, 2, 3, 5], "momentum": [1, 3, 4, 5]}],
[[2, 3, 4], {"stochastic_gradient": [0, 2, 3, 4], "momentum": [1, 2, 3, 4], "decay": [2, 3, 4, 5]}],
[[1, 2, 3], {"momentum": [0, 1, 2, 3], "stochastic_gradient": [1, 2, 3, 4], "decay": [1, 2, 3, 5]}]
]},
"schedules": {"kind": "match", "count": 5, "tolerance": 0.0, "sentences": {"constant_called_step_decay": ["Un support du cours appelle « step decay » le pas constant : c'est le nom de la décroissance par paliers, celle où figure la partie entière.", "A handout of the course calls the constant rate “step decay”: that is the name of the decrease in steps, the one with the integer part."], "inverse_for_exponential": ["Une exponentielle divise le pas par une même constante à intervalles égaux ; l'autre formule est l'inverse d'une fonction affine de t.", "An exponential divides the rate by one constant at equal intervals; the other formula is the inverse of an affine function of t."]}, "accepted": [], "solved": [
[[4, 2, 0, 3], {"constant_called_step_decay": [4, 2, 3, 0], "inverse_for_exponential": [2, 4, 0, 3]}],
[[3, 2, 4, 1], {"constant_called_step_decay": [2, 3, 4, 1], "inverse_for_exponential": [3, 2, 1, 4]}],
[[1, 3, 2, 4], {"constant_called_step_decay": [3, 1, 2, 4], "inverse_for_exponential": [1, 3, 4, 2]}],
[[1, 3, 4, 0], {"constant_called_step_decay": [1, 4, 3, 0], "inverse_for_exponential": [0, 3, 4, 1]}],
[[3, 0, 2, 4], {"constant_called_step_decay": [3, 0, 4, 2], "inverse_for_exponential": [0, 3, 2, 4]}],
[[4, 1, 2, 0], {"constant_called_step_decay": [4, 0, 2, 1], "inverse_for_exponential": [2, 1, 4, 0]}],
[[1, 0, 3, 4], {"constant_called_step_decay": [0, 1, 3, 4], "inverse_for_exponential": [1, 0, 4, 3]}],
[[4, 3, 1, 2], {"constant_called_step_decay": [4, 2, 1, 3], "inverse_for_exponential": [1, 3, 4, 2]}],
[[0, 2, 1, 3], {"constant_called_step_decay": [0, 2, 3, 1], "inverse_for_exponential": [2, 0, 1, 3]}],
[[4, 2, 3, 1], {"constant_called_step_decay": [4, 3, 2, 1], "inverse_for_exponential": [1, 2, 3, 4]}],
[[0, 1, 4, 2], {"constant_called_step_decay": [1, 0, 4, 2], "inverse_for_exponential": [0, 1, 2, 4]}],
[[1, 0, 4, 3], {"constant_called_step_decay": [3, 0, 4, 1], "inverse_for_exponential": [1, 4, 0, 3]}]
]},
"step_decay": {"kind": "number", "count": 0, "tolerance": 0.0001, "sentences": {"no_floor": ["Votre exposant n'est pas entier : c'est la formule d'une diapositive, sans partie entière, qui donne une courbe lisse. Entre deux paliers, le pas ne bouge pas.", "Your exponent is not whole: that is the formula of a slide, without integer part, which gives a smooth curve. Between two drops the rate does not move."], "one_drop_too_many": ["Vous comptez une multiplication de trop : la troisième n'a pas encore eu lieu.", "You count one multiplication too many: the third one has not taken place yet."], "one_drop": ["Vous ne comptez qu'une multiplication : combien de multiples de la période ont été atteints depuis le départ ?", "You count a single multiplication: how many multiples of the period have been reached since the start?"], "constant": ["Vous gardez le pas de départ. Une diapositive appelle « step decay » le pas constant, mais ici il baisse par paliers.", "You keep the initial rate. One slide calls the constant rate “step decay”, but here it drops in steps."]}, "accepted": [], "solved": [
[0.2, {"no_floor": 0.15157165665103983, "one_drop_too_many": 0.1, "one_drop": 0.4, "constant": 0.8}],
[0.025, {"no_floor": 0.015389305166811452, "one_drop_too_many": 0.0125, "one_drop": 0.05, "constant": 0.1}],
[0.004, {"no_floor": 0.0024681354508800397, "one_drop_too_many": 0.0008, "one_drop": 0.02, "constant": 0.1}],
[0.05, {"no_floor": 0.03298769776932236, "one_drop_too_many": 0.025, "one_drop": 0.1, "constant": 0.2}],
[0.008, {"no_floor": 0.005798237309421563, "one_drop_too_many": 0.0016, "one_drop": 0.04, "constant": 0.2}],
[0.1, {"no_floor": 0.08705505632961241, "one_drop_too_many": 0.05, "one_drop": 0.2, "constant": 0.4}],
[0.016, {"no_floor": 0.0051861011094168396, "one_drop_too_many": 0.0032, "one_drop": 0.08, "constant": 0.4}],
[0.032, {"no_floor": 0.012183385207781623, "one_drop_too_many": 0.0064, "one_drop": 0.16, "constant": 0.8}],
[0.025, {"no_floor": 0.01435872943746294, "one_drop_too_many": 0.0125, "one_drop": 0.05, "constant": 0.1}],
[0.004, {"no_floor": 0.0021012222435230145, "one_drop_too_many": 0.0008, "one_drop": 0.02, "constant": 0.1}],
[0.008, {"no_floor": 0.0025930505547084198, "one_drop_too_many": 0.0016, "one_drop": 0.04, "constant": 0.2}],
[0.05, {"no_floor": 0.02871745887492588, "one_drop_too_many": 0.025, "one_drop": 0.1, "constant": 0.2}],
[0.1, {"no_floor": 0.06597539553864472, "one_drop_too_many": 0.05, "one_drop": 0.2, "constant": 0.4}],
[0.016, {"no_floor": 0.004415134916675889, "one_drop_too_many": 0.0032, "one_drop": 0.08, "constant": 0.4}],
[0.032, {"no_floor": 0.008830269833351778, "one_drop_too_many": 0.0064, "one_drop": 0.16, "constant": 0.8}],
[0.032, {"no_floor": 0.019745083607040317, "one_drop_too_many": 0.0064, "one_drop": 0.16, "constant": 0.8}],
[0.004, {"no_floor": 0.0028991186547107817, "one_drop_too_many": 0.0008, "one_drop": 0.02, "constant": 0.1}],
[0.004, {"no_floor": 0.001522923150972703, "one_drop_too_many": 0.0008, "one_drop": 0.02, "constant": 0.1}],
[0.008, {"no_floor": 0.004936270901760079, "one_drop_too_many": 0.0016, "one_drop": 0.04, "constant": 0.2}],
[0.05, {"no_floor": 0.03789291416275996, "one_drop_too_many": 0.025, "one_drop": 0.1, "constant": 0.2}],
[0.1, {"no_floor": 0.08122523963562356, "one_drop_too_many": 0.05, "one_drop": 0.2, "constant": 0.4}],
[0.1, {"no_floor": 0.07578582832551992, "one_drop_too_many": 0.05, "one_drop": 0.2, "constant": 0.4}],
[0.032, {"no_floor": 0.023192949237686254, "one_drop_too_many": 0.0064, "one_drop": 0.16, "constant": 0.8}],
[0.2, {"no_floor": 0.12311444133449162, "one_drop_too_many": 0.1, "one_drop": 0.4, "constant": 0.8}],
[0.05, {"no_floor": 0.04061261981781178, "one_drop_too_many": 0.025, "one_drop": 0.1, "constant": 0.2}],
[0.05, {"no_floor": 0.03789291416275996, "one_drop_too_many": 0.025, "one_drop": 0.1, "constant": 0.2}],
[0.1, {"no_floor": 0.06155722066724581, "one_drop_too_many": 0.05, "one_drop": 0.2, "constant": 0.4}],
[0.008, {"no_floor": 0.003045846301945406, "one_drop_too_many": 0.0016, "one_drop": 0.04, "constant": 0.2}],
[0.025, {"no_floor": 0.02030630990890589, "one_drop_too_many": 0.0125, "one_drop": 0.05, "constant": 0.1}],
[0.1, {"no_floor": 0.05743491774985176, "one_drop_too_many": 0.05, "one_drop": 0.2, "constant": 0.4}],
[0.008, {"no_floor": 0.005798237309421563, "one_drop_too_many": 0.0016, "one_drop": 0.04, "constant": 0.2}],
[0.004, {"no_floor": 0.0011037837291689723, "one_drop_too_many": 0.0008, "one_drop": 0.02, "constant": 0.1}],
[0.2, {"no_floor": 0.13195079107728944, "one_drop_too_many": 0.1, "one_drop": 0.4, "constant": 0.8}],
[0.2, {"no_floor": 0.16245047927124712, "one_drop_too_many": 0.1, "one_drop": 0.4, "constant": 0.8}],
[0.05, {"no_floor": 0.03789291416275996, "one_drop_too_many": 0.025, "one_drop": 0.1, "constant": 0.2}],
[0.016, {"no_floor": 0.006091692603890812, "one_drop_too_many": 0.0032, "one_drop": 0.08, "constant": 0.4}],
[0.016, {"no_floor": 0.011596474618843127, "one_drop_too_many": 0.0032, "one_drop": 0.08, "constant": 0.4}],
[0.05, {"no_floor": 0.043527528164806206, "one_drop_too_many": 0.025, "one_drop": 0.1, "constant": 0.2}]
]},
"exponential_decay": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"sign_of_the_exponent": ["Votre pas grandit : une diapositive a perdu le signe moins de l'exposant.", "Your rate grows: one slide lost the minus sign of the exponent."], "base_ten": ["Vous avez pris une puissance de 10 ; la base demandée est e.", "You took a power of 10; the base asked for is e."], "base_two": ["Vous avez pris une puissance de 2 ; la base demandée est e.", "You took a power of 2; the base asked for is e."]}, "accepted": [], "solved": [
[0.089252, {"sign_of_the_exponent": 1.7926756281352259, "base_ten": 0.012649110640673518, "base_two": 0.14142135623730953}],
[0.121306, {"sign_of_the_exponent": 0.32974425414002567, "base_ten": 0.0632455532033676, "base_two": 0.14142135623730953}],
[0.044626, {"sign_of_the_exponent": 0.8963378140676129, "base_ten": 0.006324555320336759, "base_two": 0.07071067811865477}],
[0.027067, {"sign_of_the_exponent": 1.4778112197861302, "base_ten": 0.002, "base_two": 0.05}],
[0.181959, {"sign_of_the_exponent": 0.4946163812100384, "base_ten": 0.09486832980505137, "base_two": 0.21213203435596426}],
[0.066939, {"sign_of_the_exponent": 1.3445067211014192, "base_ten": 0.009486832980505138, "base_two": 0.10606601717798213}],
[0.040601, {"sign_of_the_exponent": 2.216716829679195, "base_ten": 0.003, "base_two": 0.075}],
[0.242612, {"sign_of_the_exponent": 0.6594885082800513, "base_ten": 0.1264911064067352, "base_two": 0.28284271247461906}],
[0.054134, {"sign_of_the_exponent": 2.9556224395722603, "base_ten": 0.004, "base_two": 0.1}],
[0.303265, {"sign_of_the_exponent": 0.8243606353500641, "base_ten": 0.15811388300841897, "base_two": 0.3535533905932738}],
[0.111565, {"sign_of_the_exponent": 2.2408445351690323, "base_ten": 0.015811388300841896, "base_two": 0.1767766952966369}],
[0.067668, {"sign_of_the_exponent": 3.694528049465325, "base_ten": 0.005, "base_two": 0.125}],
[0.363918, {"sign_of_the_exponent": 0.9892327624200768, "base_ten": 0.18973665961010275, "base_two": 0.4242640687119285}],
[0.133878, {"sign_of_the_exponent": 2.6890134422028384, "base_ten": 0.018973665961010275, "base_two": 0.21213203435596426}],
[0.081201, {"sign_of_the_exponent": 4.43343365935839, "base_ten": 0.006, "base_two": 0.15}],
[0.485225, {"sign_of_the_exponent": 1.3189770165601027, "base_ten": 0.2529822128134704, "base_two": 0.5656854249492381}],
[0.178504, {"sign_of_the_exponent": 3.5853512562704517, "base_ten": 0.025298221281347035, "base_two": 0.28284271247461906}],
[0.108268, {"sign_of_the_exponent": 5.911244879144521, "base_ten": 0.008, "base_two": 0.2}],
[0.066939, {"sign_of_the_exponent": 1.3445067211014192, "base_ten": 0.009486832980505138, "base_two": 0.10606601717798213}],
[0.081201, {"sign_of_the_exponent": 4.43343365935839, "base_ten": 0.006, "base_two": 0.15}],
[0.066939, {"sign_of_the_exponent": 1.3445067211014192, "base_ten": 0.009486832980505138, "base_two": 0.10606601717798213}],
[0.303265, {"sign_of_the_exponent": 0.8243606353500641, "base_ten": 0.15811388300841897, "base_two": 0.3535533905932738}],
[0.108268, {"sign_of_the_exponent": 5.911244879144521, "base_ten": 0.008, "base_two": 0.2}],
[0.111565, {"sign_of_the_exponent": 2.2408445351690323, "base_ten": 0.015811388300841896, "base_two": 0.1767766952966369}],
[0.121306, {"sign_of_the_exponent": 0.32974425414002567, "base_ten": 0.0632455532033676, "base_two": 0.14142135623730953}],
[0.485225, {"sign_of_the_exponent": 1.3189770165601027, "base_ten": 0.2529822128134704, "base_two": 0.5656854249492381}],
[0.067668, {"sign_of_the_exponent": 3.694528049465325, "base_ten": 0.005, "base_two": 0.125}],
[0.044626, {"sign_of_the_exponent": 0.8963378140676129, "base_ten": 0.006324555320336759, "base_two": 0.07071067811865477}],
[0.054134, {"sign_of_the_exponent": 2.9556224395722603, "base_ten": 0.004, "base_two": 0.1}],
[0.121306, {"sign_of_the_exponent": 0.32974425414002567, "base_ten": 0.0632455532033676, "base_two": 0.14142135623730953}]
]},
"early_stopping": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"epoch_of_the_stop": ["C'est l'époque de l'arrêt : on reprend les poids de la meilleure époque vue avant lui.", "That is the epoch of the stop: the weights of the best epoch seen before it are restored."], "best_of_the_whole_list": ["Cette perte est la plus petite de la liste, mais l'apprentissage s'est arrêté avant : elle n'aurait jamais été vue.", "This loss is the smallest of the list, but training stopped earlier: it would never have been seen."], "last_epoch": ["L'apprentissage n'est pas allé jusque-là.", "Training did not go that far."], "counts_from_one": ["La bonne époque, mais numérotée à partir de 1 : la première a le numéro 0.", "The right epoch, but numbered from 1: the first one has number 0."]}, "accepted": [], "solved": [
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 3}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 4}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 5}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 3}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 4}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 5}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 4}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 4}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 5}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 8, "last_epoch": 9, "counts_from_one": 5}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 5, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 4}],
[2, {"epoch_of_the_stop": 4, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 3}],
[3, {"epoch_of_the_stop": 5, "best_of_the_whole_list": 6, "last_epoch": 9, "counts_from_one": 4}],
[4, {"epoch_of_the_stop": 6, "best_of_the_whole_list": 7, "last_epoch": 9, "counts_from_one": 5}]
]},
"one_pass": {"kind": "text", "count": 0, "tolerance": 0.0, "sentences": {"iteration": ["Une itération est une seule mise à jour des poids, faite avec un lot.", "An iteration is a single update of the weights, made with one batch."], "batch": ["Un lot (batch) est le groupe d'exemples d'une seule mise à jour.", "A batch is the group of examples of a single update."], "batch_in_french": ["Un lot (batch) est le groupe d'exemples d'une seule mise à jour.", "A batch is the group of examples of a single update."]}, "accepted": ["époque", "epoch", "epochs", "époques"], "solved": [
["époque", {"iteration": "itération", "batch": "batch", "batch_in_french": "lot"}]
]},
"batches_and_iterations": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"iterations_are_epochs": ["Votre nombre d'itérations est le nombre d'époques. Combien de mises à jour a-t-on pendant une seule époque ?", "Your number of iterations is the number of epochs. How many updates take place during a single epoch?"], "one_update_per_example": ["Vous comptez une itération par exemple. Une mise à jour utilise un lot entier : combien y en a-t-il par époque ?", "You count one iteration per example. An update uses a whole batch: how many are there per epoch?"], "batch_size_as_number_of_batches": ["Vous renvoyez la taille d'un lot à la place du nombre de lots. Dans l'exemple du cours, 5 est-il le nombre de lots, ou le nombre d'exemples dans un lot ?", "You return the size of a batch in place of the number of batches. In the course's example, is 5 the number of batches, or the number of examples in one?"], "epochs_divided_by_the_batch_size": ["Vous divisez le nombre d'époques par la taille d'un lot. Qu'est-ce qui est découpé en lots : les époques, ou les exemples ?", "You divide the number of epochs by the size of a batch. What is cut into batches: the epochs, or the examples?"], "numbers_exchanged": ["Vos deux nombres sont justes, mais échangés : relisez l'ordre demandé.", "Your two numbers are right, but exchanged: read the order requested again."]}, "accepted": [], "solved": [
[[11, 6600], {"iterations_are_epochs": [11, 600], "one_update_per_example": [11, 52800], "batch_size_as_number_of_batches": [8, 4800], "epochs_divided_by_the_batch_size": [11, 75], "numbers_exchanged": [6600, 11]}],
[[11, 8800], {"iterations_are_epochs": [11, 800], "one_update_per_example": [11, 35200], "batch_size_as_number_of_batches": [4, 3200], "epochs_divided_by_the_batch_size": [11, 200], "numbers_exchanged": [8800, 11]}],
[[29, 5800], {"iterations_are_epochs": [29, 200], "one_update_per_example": [29, 23200], "batch_size_as_number_of_batches": [4, 800], "epochs_divided_by_the_batch_size": [29, 50], "numbers_exchanged": [5800, 29]}],
[[11, 4400], {"iterations_are_epochs": [11, 400], "one_update_per_example": [11, 22000], "batch_size_as_number_of_batches": [5, 2000], "epochs_divided_by_the_batch_size": [11, 80], "numbers_exchanged": [4400, 11]}],
[[48, 38400], {"iterations_are_epochs": [48, 800], "one_update_per_example": [48, 192000], "batch_size_as_number_of_batches": [5, 4000], "epochs_divided_by_the_batch_size": [48, 160], "numbers_exchanged": [38400, 48]}],
[[17, 17000], {"iterations_are_epochs": [17, 1000], "one_update_per_example": [17, 85000], "batch_size_as_number_of_batches": [5, 5000], "epochs_divided_by_the_batch_size": [17, 200], "numbers_exchanged": [17000, 17]}],
[[38, 38000], {"iterations_are_epochs": [38, 1000], "one_update_per_example": [38, 304000], "batch_size_as_number_of_batches": [8, 8000], "epochs_divided_by_the_batch_size": [38, 125], "numbers_exchanged": [38000, 38]}],
[[29, 23200], {"iterations_are_epochs": [29, 800], "one_update_per_example": [29, 185600], "batch_size_as_number_of_batches": [8, 6400], "epochs_divided_by_the_batch_size": [29, 100], "numbers_exchanged": [23200, 29]}],
[[11, 2200], {"iterations_are_epochs": [11, 200], "one_update_per_example": [11, 22000], "batch_size_as_number_of_batches": [10, 2000], "epochs_divided_by_the_batch_size": [11, 20], "numbers_exchanged": [2200, 11]}],
[[29, 17400], {"iterations_are_epochs": [29, 600], "one_update_per_example": [29, 174000], "batch_size_as_number_of_batches": [10, 6000], "epochs_divided_by_the_batch_size": [29, 60], "numbers_exchanged": [17400, 29]}],
[[11, 11000], {"iterations_are_epochs": [11, 1000], "one_update_per_example": [11, 220000], "batch_size_as_number_of_batches": [20, 20000], "epochs_divided_by_the_batch_size": [11, 50], "numbers_exchanged": [11000, 11]}],
[[19, 7600], {"iterations_are_epochs": [19, 400], "one_update_per_example": [19, 152000], "batch_size_as_number_of_batches": [20, 8000], "epochs_divided_by_the_batch_size": [19, 20], "numbers_exchanged": [7600, 19]}],
[[11, 8800], {"iterations_are_epochs": [11, 800], "one_update_per_example": [11, 220000], "batch_size_as_number_of_batches": [25, 20000], "epochs_divided_by_the_batch_size": [11, 32], "numbers_exchanged": [8800, 11]}],
[[16, 6400], {"iterations_are_epochs": [16, 400], "one_update_per_example": [16, 25600], "batch_size_as_number_of_batches": [4, 1600], "epochs_divided_by_the_batch_size": [16, 100], "numbers_exchanged": [6400, 16]}],
[[44, 26400], {"iterations_are_epochs": [44, 600], "one_update_per_example": [44, 105600], "batch_size_as_number_of_batches": [4, 2400], "epochs_divided_by_the_batch_size": [44, 150], "numbers_exchanged": [26400, 44]}],
[[11, 11000], {"iterations_are_epochs": [11, 1000], "one_update_per_example": [11, 44000], "batch_size_as_number_of_batches": [4, 4000], "epochs_divided_by_the_batch_size": [11, 250], "numbers_exchanged": [11000, 11]}],
[[51, 10200], {"iterations_are_epochs": [51, 200], "one_update_per_example": [51, 51000], "batch_size_as_number_of_batches": [5, 1000], "epochs_divided_by_the_batch_size": [51, 40], "numbers_exchanged": [10200, 51]}],
[[14, 8400], {"iterations_are_epochs": [14, 600], "one_update_per_example": [14, 42000], "batch_size_as_number_of_batches": [5, 3000], "epochs_divided_by_the_batch_size": [14, 120], "numbers_exchanged": [8400, 14]}],
[[11, 2200], {"iterations_are_epochs": [11, 200], "one_update_per_example": [11, 17600], "batch_size_as_number_of_batches": [8, 1600], "epochs_divided_by_the_batch_size": [11, 25], "numbers_exchanged": [2200, 11]}],
[[18, 7200], {"iterations_are_epochs": [18, 400], "one_update_per_example": [18, 57600], "batch_size_as_number_of_batches": [8, 3200], "epochs_divided_by_the_batch_size": [18, 50], "numbers_exchanged": [7200, 18]}],
[[16, 12800], {"iterations_are_epochs": [16, 800], "one_update_per_example": [16, 128000], "batch_size_as_number_of_batches": [10, 8000], "epochs_divided_by_the_batch_size": [16, 80], "numbers_exchanged": [12800, 16]}],
[[12, 12000], {"iterations_are_epochs": [12, 1000], "one_update_per_example": [12, 120000], "batch_size_as_number_of_batches": [10, 10000], "epochs_divided_by_the_batch_size": [12, 100], "numbers_exchanged": [12000, 12]}],
[[46, 9200], {"iterations_are_epochs": [46, 200], "one_update_per_example": [46, 184000], "batch_size_as_number_of_batches": [20, 4000], "epochs_divided_by_the_batch_size": [46, 10], "numbers_exchanged": [9200, 46]}],
[[54, 32400], {"iterations_are_epochs": [54, 600], "one_update_per_example": [54, 648000], "batch_size_as_number_of_batches": [20, 12000], "epochs_divided_by_the_batch_size": [54, 30], "numbers_exchanged": [32400, 54]}],
[[11, 8800], {"iterations_are_epochs": [11, 800], "one_update_per_example": [11, 176000], "batch_size_as_number_of_batches": [20, 16000], "epochs_divided_by_the_batch_size": [11, 40], "numbers_exchanged": [8800, 11]}],
[[27, 5400], {"iterations_are_epochs": [27, 200], "one_update_per_example": [27, 135000], "batch_size_as_number_of_batches": [25, 5000], "epochs_divided_by_the_batch_size": [27, 8], "numbers_exchanged": [5400, 27]}],
[[34, 13600], {"iterations_are_epochs": [34, 400], "one_update_per_example": [34, 340000], "batch_size_as_number_of_batches": [25, 10000], "epochs_divided_by_the_batch_size": [34, 16], "numbers_exchanged": [13600, 34]}],
[[11, 6600], {"iterations_are_epochs": [11, 600], "one_update_per_example": [11, 165000], "batch_size_as_number_of_batches": [25, 15000], "epochs_divided_by_the_batch_size": [11, 24], "numbers_exchanged": [6600, 11]}],
[[11, 11000], {"iterations_are_epochs": [11, 1000], "one_update_per_example": [11, 275000], "batch_size_as_number_of_batches": [25, 25000], "epochs_divided_by_the_batch_size": [11, 40], "numbers_exchanged": [11000, 11]}],
[[11, 4400], {"iterations_are_epochs": [11, 400], "one_update_per_example": [11, 44000], "batch_size_as_number_of_batches": [10, 4000], "epochs_divided_by_the_batch_size": [11, 40], "numbers_exchanged": [4400, 11]}],
[[11, 2200], {"iterations_are_epochs": [11, 200], "one_update_per_example": [11, 44000], "batch_size_as_number_of_batches": [20, 4000], "epochs_divided_by_the_batch_size": [11, 10], "numbers_exchanged": [2200, 11]}],
[[12, 12000], {"iterations_are_epochs": [12, 1000], "one_update_per_example": [12, 60000], "batch_size_as_number_of_batches": [5, 5000], "epochs_divided_by_the_batch_size": [12, 200], "numbers_exchanged": [12000, 12]}],
[[39, 7800], {"iterations_are_epochs": [39, 200], "one_update_per_example": [39, 31200], "batch_size_as_number_of_batches": [4, 800], "epochs_divided_by_the_batch_size": [39, 50], "numbers_exchanged": [7800, 39]}],
[[17, 10200], {"iterations_are_epochs": [17, 600], "one_update_per_example": [17, 204000], "batch_size_as_number_of_batches": [20, 12000], "epochs_divided_by_the_batch_size": [17, 30], "numbers_exchanged": [10200, 17]}],
[[45, 18000], {"iterations_are_epochs": [45, 400], "one_update_per_example": [45, 360000], "batch_size_as_number_of_batches": [20, 8000], "epochs_divided_by_the_batch_size": [45, 20], "numbers_exchanged": [18000, 45]}],
[[23, 18400], {"iterations_are_epochs": [23, 800], "one_update_per_example": [23, 460000], "batch_size_as_number_of_batches": [25, 20000], "epochs_divided_by_the_batch_size": [23, 32], "numbers_exchanged": [18400, 23]}],
[[11, 11000], {"iterations_are_epochs": [11, 1000], "one_update_per_example": [11, 110000], "batch_size_as_number_of_batches": [10, 10000], "epochs_divided_by_the_batch_size": [11, 100], "numbers_exchanged": [11000, 11]}],
[[59, 35400], {"iterations_are_epochs": [59, 600], "one_update_per_example": [59, 177000], "batch_size_as_number_of_batches": [5, 3000], "epochs_divided_by_the_batch_size": [59, 120], "numbers_exchanged": [35400, 59]}],
[[24, 14400], {"iterations_are_epochs": [24, 600], "one_update_per_example": [24, 72000], "batch_size_as_number_of_batches": [5, 3000], "epochs_divided_by_the_batch_size": [24, 120], "numbers_exchanged": [14400, 24]}]
]},
"updates_of_an_epoch": {"kind": "match", "count": 4, "tolerance": 0.0, "sentences": {"whole_set_for_one_example": ["Avec la base entière, il faut voir tous les exemples avant une seule mise à jour ; un exemple à la fois donne une mise à jour par exemple.", "With the whole set all examples are seen before a single update; one example at a time gives an update per example."], "size_for_the_number": ["50 est le nombre d'exemples d'un lot : combien de lots faut-il pour passer sur 1 200 exemples ?", "50 is the number of examples of a batch: how many batches does it take to go through 1 200 examples?"]}, "accepted": [], "solved": [
[[0, 3, 1], {"whole_set_for_one_example": [0, 1, 3], "size_for_the_number": [2, 3, 1]}],
[[0, 3, 2], {"whole_set_for_one_example": [0, 2, 3], "size_for_the_number": [1, 3, 2]}],
[[1, 3, 2], {"whole_set_for_one_example": [3, 1, 2], "size_for_the_number": [1, 3, 0]}],
[[1, 2, 3], {"whole_set_for_one_example": [2, 1, 3], "size_for_the_number": [1, 2, 0]}],
[[3, 1, 2], {"whole_set_for_one_example": [3, 2, 1], "size_for_the_number": [0, 1, 2]}],
[[2, 3, 1], {"whole_set_for_one_example": [1, 3, 2], "size_for_the_number": [2, 0, 1]}],
[[0, 3, 2], {"whole_set_for_one_example": [2, 3, 0], "size_for_the_number": [0, 1, 2]}],
[[2, 3, 1], {"whole_set_for_one_example": [3, 2, 1], "size_for_the_number": [2, 3, 0]}],
[[0, 2, 3], {"whole_set_for_one_example": [0, 3, 2], "size_for_the_number": [1, 2, 3]}],
[[0, 3, 1], {"whole_set_for_one_example": [1, 3, 0], "size_for_the_number": [0, 2, 1]}],
[[2, 3, 0], {"whole_set_for_one_example": [3, 2, 0], "size_for_the_number": [2, 3, 1]}],
[[1, 2, 0], {"whole_set_for_one_example": [1, 0, 2], "size_for_the_number": [3, 2, 0]}]
]},
"printed_updates": {"kind": "prints", "count": 6, "tolerance": 0.0, "sentences": {"incomplete_batch_lost": ["Le dernier lot de chaque époque est incomplet, mais la boucle le parcourt aussi.", "The last batch of each epoch is incomplete, but the loop goes through it too."], "counted_once": ["Votre total ne compte le lot incomplet qu'une fois pour tout l'apprentissage. Combien de fois le rencontre-t-on ?", "Your total counts the incomplete batch only once in the whole run. How many times is it met?"], "one_epoch": ["C'est le compte d'une seule époque : la boucle extérieure en fait plusieurs.", "That is the count of a single epoch: the outer loop makes several."], "one_update_per_example": ["Vous comptez une itération par exemple. Une mise à jour utilise un lot entier : combien y en a-t-il par époque ?", "You count one iteration per example. An update uses a whole batch: how many are there per epoch?"]}, "accepted": [], "solved": [
["14", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "7", "one_update_per_example": "504"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "258"}],
["27", {"incomplete_batch_lost": "24", "counted_once": "25", "one_epoch": "9", "one_update_per_example": "516"}],
["12", {"incomplete_batch_lost": "10", "counted_once": "11", "one_epoch": "6", "one_update_per_example": "216"}],
["10", {"incomplete_batch_lost": "8", "counted_once": "9", "one_epoch": "5", "one_update_per_example": "276"}],
["21", {"incomplete_batch_lost": "18", "counted_once": "19", "one_epoch": "7", "one_update_per_example": "603"}],
["24", {"incomplete_batch_lost": "21", "counted_once": "22", "one_epoch": "8", "one_update_per_example": "666"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "564"}],
["18", {"incomplete_batch_lost": "15", "counted_once": "16", "one_epoch": "6", "one_update_per_example": "672"}],
["10", {"incomplete_batch_lost": "8", "counted_once": "9", "one_epoch": "5", "one_update_per_example": "188"}],
["27", {"incomplete_batch_lost": "24", "counted_once": "25", "one_epoch": "9", "one_update_per_example": "747"}],
["14", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "7", "one_update_per_example": "512"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "264"}],
["20", {"incomplete_batch_lost": "18", "counted_once": "19", "one_epoch": "10", "one_update_per_example": "744"}],
["30", {"incomplete_batch_lost": "27", "counted_once": "28", "one_epoch": "10", "one_update_per_example": "582"}],
["21", {"incomplete_batch_lost": "18", "counted_once": "19", "one_epoch": "7", "one_update_per_example": "378"}],
["21", {"incomplete_batch_lost": "18", "counted_once": "19", "one_epoch": "7", "one_update_per_example": "594"}],
["27", {"incomplete_batch_lost": "24", "counted_once": "25", "one_epoch": "9", "one_update_per_example": "498"}],
["20", {"incomplete_batch_lost": "18", "counted_once": "19", "one_epoch": "10", "one_update_per_example": "388"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "516"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "387"}],
["27", {"incomplete_batch_lost": "24", "counted_once": "25", "one_epoch": "9", "one_update_per_example": "783"}],
["16", {"incomplete_batch_lost": "14", "counted_once": "15", "one_epoch": "8", "one_update_per_example": "584"}],
["18", {"incomplete_batch_lost": "15", "counted_once": "16", "one_epoch": "6", "one_update_per_example": "648"}],
["14", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "7", "one_update_per_example": "264"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "414"}],
["10", {"incomplete_batch_lost": "8", "counted_once": "9", "one_epoch": "5", "one_update_per_example": "344"}],
["12", {"incomplete_batch_lost": "10", "counted_once": "11", "one_epoch": "6", "one_update_per_example": "448"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "276"}],
["10", {"incomplete_batch_lost": "8", "counted_once": "9", "one_epoch": "5", "one_update_per_example": "282"}],
["24", {"incomplete_batch_lost": "21", "counted_once": "22", "one_epoch": "8", "one_update_per_example": "657"}],
["24", {"incomplete_batch_lost": "21", "counted_once": "22", "one_epoch": "8", "one_update_per_example": "888"}],
["27", {"incomplete_batch_lost": "24", "counted_once": "25", "one_epoch": "9", "one_update_per_example": "1008"}],
["15", {"incomplete_batch_lost": "12", "counted_once": "13", "one_epoch": "5", "one_update_per_example": "552"}],
["27", {"incomplete_batch_lost": "24", "counted_once": "25", "one_epoch": "9", "one_update_per_example": "504"}]
]},
"faulty_training_loop": {"kind": "line", "count": 7, "tolerance": 0.0, "sentences": {"shuffled": ["Mélanger les exemples à chaque époque est ce qu'il faut faire.", "Shuffling the examples at each epoch is what should be done."], "steps_of_the_loop": ["La boucle avance bien d'un lot à la fois.", "The loop does move on by one batch at a time."], "end_of_a_batch": ["Une tranche trop longue s'arrête à la fin : le dernier lot peut être plus court.", "A slice that is too long stops at the end: the last batch may be shorter."]}, "accepted": [], "solved": [
[6, {"shuffled": 3, "steps_of_the_loop": 4, "end_of_a_batch": 5}]
]},
"digit_network": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"biases_forgotten": ["Vous comptez les poids mais pas les biais. Chaque neurone caché ou de sortie a un paramètre de plus.", "You count the weights but not the biases. Each hidden or output neuron has one more parameter."], "product_of_the_sizes": ["Vous multipliez toutes les tailles entre elles. Les couches sont en série : comment les comptes de deux liaisons successives se combinent-ils ?", "You multiply all the sizes together. The layers are in series: how do the counts of two successive connections combine?"], "one_bias_per_layer": ["Vous comptez un seul biais par couche. Combien de biais une couche de 100 neurones a-t-elle ?", "You count a single bias per layer. How many biases does a layer of 100 neurons have?"], "side_of_the_image": ["Vous utilisez le côté de l'image. Combien de nombres l'image mise à plat contient-elle ?", "You use the side of the image. How many numbers does the flattened image hold?"], "output_layer_forgotten": ["Votre compte s'arrête à la couche cachée : la couche de sortie a aussi des poids et des biais.", "Your count stops at the hidden layer: the output layer has weights and biases too."]}, "accepted": [], "solved": [
[8230, {"biases_forgotten": 8200, "product_of_the_sizes": 80000, "one_bias_per_layer": 8202, "side_of_the_image": 630, "output_layer_forgotten": 8020}],
[3110, {"biases_forgotten": 3080, "product_of_the_sizes": 28800, "one_bias_per_layer": 3082, "side_of_the_image": 470, "output_layer_forgotten": 2900}],
[4660, {"biases_forgotten": 4620, "product_of_the_sizes": 43200, "one_bias_per_layer": 4622, "side_of_the_image": 700, "output_layer_forgotten": 4350}],
[6210, {"biases_forgotten": 6160, "product_of_the_sizes": 57600, "one_bias_per_layer": 6162, "side_of_the_image": 930, "output_layer_forgotten": 5800}],
[7760, {"biases_forgotten": 7700, "product_of_the_sizes": 72000, "one_bias_per_layer": 7702, "side_of_the_image": 1160, "output_layer_forgotten": 7250}],
[9310, {"biases_forgotten": 9240, "product_of_the_sizes": 86400, "one_bias_per_layer": 9242, "side_of_the_image": 1390, "output_layer_forgotten": 8700}],
[12410, {"biases_forgotten": 12320, "product_of_the_sizes": 115200, "one_bias_per_layer": 12322, "side_of_the_image": 1850, "output_layer_forgotten": 11600}],
[15510, {"biases_forgotten": 15400, "product_of_the_sizes": 144000, "one_bias_per_layer": 15402, "side_of_the_image": 2310, "output_layer_forgotten": 14500}],
[4150, {"biases_forgotten": 4120, "product_of_the_sizes": 39200, "one_bias_per_layer": 4122, "side_of_the_image": 510, "output_layer_forgotten": 3940}],
[6220, {"biases_forgotten": 6180, "product_of_the_sizes": 58800, "one_bias_per_layer": 6182, "side_of_the_image": 760, "output_layer_forgotten": 5910}],
[8290, {"biases_forgotten": 8240, "product_of_the_sizes": 78400, "one_bias_per_layer": 8242, "side_of_the_image": 1010, "output_layer_forgotten": 7880}],
[10360, {"biases_forgotten": 10300, "product_of_the_sizes": 98000, "one_bias_per_layer": 10302, "side_of_the_image": 1260, "output_layer_forgotten": 9850}],
[12430, {"biases_forgotten": 12360, "product_of_the_sizes": 117600, "one_bias_per_layer": 12362, "side_of_the_image": 1510, "output_layer_forgotten": 11820}],
[16570, {"biases_forgotten": 16480, "product_of_the_sizes": 156800, "one_bias_per_layer": 16482, "side_of_the_image": 2010, "output_layer_forgotten": 15760}],
[20710, {"biases_forgotten": 20600, "product_of_the_sizes": 196000, "one_bias_per_layer": 20602, "side_of_the_image": 2510, "output_layer_forgotten": 19700}],
[5350, {"biases_forgotten": 5320, "product_of_the_sizes": 51200, "one_bias_per_layer": 5322, "side_of_the_image": 550, "output_layer_forgotten": 5140}],
[8020, {"biases_forgotten": 7980, "product_of_the_sizes": 76800, "one_bias_per_layer": 7982, "side_of_the_image": 820, "output_layer_forgotten": 7710}],
[10690, {"biases_forgotten": 10640, "product_of_the_sizes": 102400, "one_bias_per_layer": 10642, "side_of_the_image": 1090, "output_layer_forgotten": 10280}],
[13360, {"biases_forgotten": 13300, "product_of_the_sizes": 128000, "one_bias_per_layer": 13302, "side_of_the_image": 1360, "output_layer_forgotten": 12850}],
[16030, {"biases_forgotten": 15960, "product_of_the_sizes": 153600, "one_bias_per_layer": 15962, "side_of_the_image": 1630, "output_layer_forgotten": 15420}],
[21370, {"biases_forgotten": 21280, "product_of_the_sizes": 204800, "one_bias_per_layer": 21282, "side_of_the_image": 2170, "output_layer_forgotten": 20560}],
[26710, {"biases_forgotten": 26600, "product_of_the_sizes": 256000, "one_bias_per_layer": 26602, "side_of_the_image": 2710, "output_layer_forgotten": 25700}],
[6710, {"biases_forgotten": 6680, "product_of_the_sizes": 64800, "one_bias_per_layer": 6682, "side_of_the_image": 590, "output_layer_forgotten": 6500}],
[10060, {"biases_forgotten": 10020, "product_of_the_sizes": 97200, "one_bias_per_layer": 10022, "side_of_the_image": 880, "output_layer_forgotten": 9750}],
[13410, {"biases_forgotten": 13360, "product_of_the_sizes": 129600, "one_bias_per_layer": 13362, "side_of_the_image": 1170, "output_layer_forgotten": 13000}],
[16760, {"biases_forgotten": 16700, "product_of_the_sizes": 162000, "one_bias_per_layer": 16702, "side_of_the_image": 1460, "output_layer_forgotten": 16250}],
[20110, {"biases_forgotten": 20040, "product_of_the_sizes": 194400, "one_bias_per_layer": 20042, "side_of_the_image": 1750, "output_layer_forgotten": 19500}],
[26810, {"biases_forgotten": 26720, "product_of_the_sizes": 259200, "one_bias_per_layer": 26722, "side_of_the_image": 2330, "output_layer_forgotten": 26000}],
[33510, {"biases_forgotten": 33400, "product_of_the_sizes": 324000, "one_bias_per_layer": 33402, "side_of_the_image": 2910, "output_layer_forgotten": 32500}],
[12340, {"biases_forgotten": 12300, "product_of_the_sizes": 120000, "one_bias_per_layer": 12302, "side_of_the_image": 940, "output_layer_forgotten": 12030}],
[16450, {"biases_forgotten": 16400, "product_of_the_sizes": 160000, "one_bias_per_layer": 16402, "side_of_the_image": 1250, "output_layer_forgotten": 16040}],
[20560, {"biases_forgotten": 20500, "product_of_the_sizes": 200000, "one_bias_per_layer": 20502, "side_of_the_image": 1560, "output_layer_forgotten": 20050}],
[24670, {"biases_forgotten": 24600, "product_of_the_sizes": 240000, "one_bias_per_layer": 24602, "side_of_the_image": 1870, "output_layer_forgotten": 24060}],
[32890, {"biases_forgotten": 32800, "product_of_the_sizes": 320000, "one_bias_per_layer": 32802, "side_of_the_image": 2490, "output_layer_forgotten": 32080}],
[41110, {"biases_forgotten": 41000, "product_of_the_sizes": 400000, "one_bias_per_layer": 41002, "side_of_the_image": 3110, "output_layer_forgotten": 40100}],
[11750, {"biases_forgotten": 11720, "product_of_the_sizes": 115200, "one_bias_per_layer": 11722, "side_of_the_image": 710, "output_layer_forgotten": 11540}],
[17620, {"biases_forgotten": 17580, "product_of_the_sizes": 172800, "one_bias_per_layer": 17582, "side_of_the_image": 1060, "output_layer_forgotten": 17310}],
[23490, {"biases_forgotten": 23440, "product_of_the_sizes": 230400, "one_bias_per_layer": 23442, "side_of_the_image": 1410, "output_layer_forgotten": 23080}],
[29360, {"biases_forgotten": 29300, "product_of_the_sizes": 288000, "one_bias_per_layer": 29302, "side_of_the_image": 1760, "output_layer_forgotten": 28850}],
[35230, {"biases_forgotten": 35160, "product_of_the_sizes": 345600, "one_bias_per_layer": 35162, "side_of_the_image": 2110, "output_layer_forgotten": 34620}]
]},
"large_image_network": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"biases_on_the_inputs": ["Vous comptez un biais par valeur d'entrée. C'est ainsi que l'on retrouve le 1.011.110 imprimé dans le support de cours, qui est une coquille : une valeur d'entrée est-elle un neurone ?", "You count one bias per input value. That is how one finds the 1.011.110 printed in the course handout, which is a misprint: is an input value a neuron?"], "biases_forgotten": ["Vous comptez les poids mais pas les biais. Chaque neurone caché ou de sortie a un paramètre de plus.", "You count the weights but not the biases. Each hidden or output neuron has one more parameter."], "biases_of_the_previous_layer": ["Pour chaque liaison, vous comptez un biais par nombre reçu. Le biais appartient au neurone qui reçoit, pas à celui qui envoie.", "For each connection, you count one bias per number received. The bias belongs to the neuron that receives, not to the one that sends."], "side_of_the_image": ["Vous utilisez le côté de l'image. Combien de nombres l'image mise à plat contient-elle ?", "You use the side of the image. How many numbers does the flattened image hold?"]}, "accepted": [], "solved": [
[600670, {"biases_on_the_inputs": 610670, "biases_forgotten": 600600, "biases_of_the_previous_layer": 610660, "side_of_the_image": 6670}],
[2402650, {"biases_on_the_inputs": 2412650, "biases_forgotten": 2402400, "biases_of_the_previous_layer": 2412640, "side_of_the_image": 26650}],
[2302540, {"biases_on_the_inputs": 2312540, "biases_forgotten": 2302300, "biases_of_the_previous_layer": 2312530, "side_of_the_image": 25540}],
[200230, {"biases_on_the_inputs": 210230, "biases_forgotten": 200200, "biases_of_the_previous_layer": 210220, "side_of_the_image": 2230}],
[2102320, {"biases_on_the_inputs": 2112320, "biases_forgotten": 2102100, "biases_of_the_previous_layer": 2112310, "side_of_the_image": 23320}],
[3503860, {"biases_on_the_inputs": 3513860, "biases_forgotten": 3503500, "biases_of_the_previous_layer": 3513850, "side_of_the_image": 38860}],
[1101220, {"biases_on_the_inputs": 1111220, "biases_forgotten": 1101100, "biases_of_the_previous_layer": 1111210, "side_of_the_image": 12220}],
[300340, {"biases_on_the_inputs": 310340, "biases_forgotten": 300300, "biases_of_the_previous_layer": 310330, "side_of_the_image": 3340}],
[400450, {"biases_on_the_inputs": 410450, "biases_forgotten": 400400, "biases_of_the_previous_layer": 410440, "side_of_the_image": 4450}],
[700780, {"biases_on_the_inputs": 710780, "biases_forgotten": 700700, "biases_of_the_previous_layer": 710770, "side_of_the_image": 7780}],
[3103420, {"biases_on_the_inputs": 3113420, "biases_forgotten": 3103100, "biases_of_the_previous_layer": 3113410, "side_of_the_image": 34420}],
[2002210, {"biases_on_the_inputs": 2012210, "biases_forgotten": 2002000, "biases_of_the_previous_layer": 2012200, "side_of_the_image": 22210}],
[1401550, {"biases_on_the_inputs": 1411550, "biases_forgotten": 1401400, "biases_of_the_previous_layer": 1411540, "side_of_the_image": 15550}],
[901000, {"biases_on_the_inputs": 911000, "biases_forgotten": 900900, "biases_of_the_previous_layer": 910990, "side_of_the_image": 10000}],
[3303640, {"biases_on_the_inputs": 3313640, "biases_forgotten": 3303300, "biases_of_the_previous_layer": 3313630, "side_of_the_image": 36640}],
[2803090, {"biases_on_the_inputs": 2813090, "biases_forgotten": 2802800, "biases_of_the_previous_layer": 2813080, "side_of_the_image": 31090}],
[3003310, {"biases_on_the_inputs": 3013310, "biases_forgotten": 3003000, "biases_of_the_previous_layer": 3013300, "side_of_the_image": 33310}],
[800890, {"biases_on_the_inputs": 810890, "biases_forgotten": 800800, "biases_of_the_previous_layer": 810880, "side_of_the_image": 8890}],
[3203530, {"biases_on_the_inputs": 3213530, "biases_forgotten": 3203200, "biases_of_the_previous_layer": 3213520, "side_of_the_image": 35530}],
[3704080, {"biases_on_the_inputs": 3714080, "biases_forgotten": 3703700, "biases_of_the_previous_layer": 3714070, "side_of_the_image": 41080}],
[3904300, {"biases_on_the_inputs": 3914300, "biases_forgotten": 3903900, "biases_of_the_previous_layer": 3914290, "side_of_the_image": 43300}],
[1501660, {"biases_on_the_inputs": 1511660, "biases_forgotten": 1501500, "biases_of_the_previous_layer": 1511650, "side_of_the_image": 16660}]
]},
"colour_image_weights": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"one_weight_per_pixel": ["Vous comptez un poids par pixel, comme une diapositive. Chaque neurone a un poids pour chacun des nombres de l'image.", "You count one weight per pixel, as one slide does. Each neuron has a weight for every number of the image."], "channels_forgotten": ["Un pixel en couleurs porte 3 nombres.", "A colour pixel holds 3 numbers."], "one_weight_per_value": ["C'est le nombre de poids d'un seul neurone.", "That is the number of weights of a single neuron."], "biases_counted": ["Vous avez compté aussi les biais, que l'énoncé écarte.", "You counted the biases too, which the question leaves out."]}, "accepted": [], "solved": [
[96000, {"one_weight_per_pixel": 1600, "channels_forgotten": 32000, "one_weight_per_value": 4800, "biases_counted": 96020}],
[210000, {"one_weight_per_pixel": 1000, "channels_forgotten": 70000, "one_weight_per_value": 3000, "biases_counted": 210070}],
[180000, {"one_weight_per_pixel": 1200, "channels_forgotten": 60000, "one_weight_per_value": 3600, "biases_counted": 180050}],
[180000, {"one_weight_per_pixel": 1500, "channels_forgotten": 60000, "one_weight_per_value": 4500, "biases_counted": 180040}],
[378000, {"one_weight_per_pixel": 1800, "channels_forgotten": 126000, "one_weight_per_value": 5400, "biases_counted": 378070}],
[360000, {"one_weight_per_pixel": 2400, "channels_forgotten": 120000, "one_weight_per_value": 7200, "biases_counted": 360050}],
[120000, {"one_weight_per_pixel": 2000, "channels_forgotten": 40000, "one_weight_per_value": 6000, "biases_counted": 120020}],
[288000, {"one_weight_per_pixel": 2400, "channels_forgotten": 96000, "one_weight_per_value": 7200, "biases_counted": 288040}],
[672000, {"one_weight_per_pixel": 3200, "channels_forgotten": 224000, "one_weight_per_value": 9600, "biases_counted": 672070}],
[144000, {"one_weight_per_pixel": 1200, "channels_forgotten": 48000, "one_weight_per_value": 3600, "biases_counted": 144040}],
[108000, {"one_weight_per_pixel": 1800, "channels_forgotten": 36000, "one_weight_per_value": 5400, "biases_counted": 108020}],
[360000, {"one_weight_per_pixel": 2400, "channels_forgotten": 120000, "one_weight_per_value": 7200, "biases_counted": 360050}],
[225000, {"one_weight_per_pixel": 1500, "channels_forgotten": 75000, "one_weight_per_value": 4500, "biases_counted": 225050}],
[192000, {"one_weight_per_pixel": 1600, "channels_forgotten": 64000, "one_weight_per_value": 4800, "biases_counted": 192040}],
[504000, {"one_weight_per_pixel": 2400, "channels_forgotten": 168000, "one_weight_per_value": 7200, "biases_counted": 504070}],
[120000, {"one_weight_per_pixel": 1000, "channels_forgotten": 40000, "one_weight_per_value": 3000, "biases_counted": 120040}],
[60000, {"one_weight_per_pixel": 1000, "channels_forgotten": 20000, "one_weight_per_value": 3000, "biases_counted": 60020}],
[336000, {"one_weight_per_pixel": 1600, "channels_forgotten": 112000, "one_weight_per_value": 4800, "biases_counted": 336070}],
[192000, {"one_weight_per_pixel": 3200, "channels_forgotten": 64000, "one_weight_per_value": 9600, "biases_counted": 192020}],
[216000, {"one_weight_per_pixel": 1800, "channels_forgotten": 72000, "one_weight_per_value": 5400, "biases_counted": 216040}],
[480000, {"one_weight_per_pixel": 3200, "channels_forgotten": 160000, "one_weight_per_value": 9600, "biases_counted": 480050}],
[420000, {"one_weight_per_pixel": 2000, "channels_forgotten": 140000, "one_weight_per_value": 6000, "biases_counted": 420070}],
[288000, {"one_weight_per_pixel": 2400, "channels_forgotten": 96000, "one_weight_per_value": 7200, "biases_counted": 288040}],
[90000, {"one_weight_per_pixel": 1500, "channels_forgotten": 30000, "one_weight_per_value": 4500, "biases_counted": 90020}],
[144000, {"one_weight_per_pixel": 2400, "channels_forgotten": 48000, "one_weight_per_value": 7200, "biases_counted": 144020}],
[252000, {"one_weight_per_pixel": 1200, "channels_forgotten": 84000, "one_weight_per_value": 3600, "biases_counted": 252070}],
[300000, {"one_weight_per_pixel": 2000, "channels_forgotten": 100000, "one_weight_per_value": 6000, "biases_counted": 300050}]
]},
"linear_layer_shape": {"kind": "shape", "count": 0, "tolerance": 0.0, "sentences": {"size_of_no_layer": ["Votre dernier axe est huit fois trop petit. Le support de cours imprime de même 64 pour une couche de 512 neurones : c'est une coquille. Le dernier axe est le nombre de neurones.", "Your last axis is eight times too small. The course handout likewise prints 64 for a layer of 512 neurons: a misprint. The last axis is the number of neurons."], "axes_exchanged": ["Les deux axes sont échangés : celui du lot reste le premier.", "The two axes are exchanged: that of the batch stays first."], "size_of_the_input": ["C'est la forme de l'entrée : combien de nombres la couche donne-t-elle par exemple ?", "That is the shape of the input: how many numbers does the layer give per example?"], "axis_of_the_batch_lost": ["C'est la forme d'un seul résultat : il y en a un par exemple du lot.", "That is the shape of a single result: there is one per example of the batch."]}, "accepted": [], "solved": [
[[20, 256], {"size_of_no_layer": [20, 32], "axes_exchanged": [256, 20], "size_of_the_input": [20, 1024], "axis_of_the_batch_lost": [256]}],
[[16, 512], {"size_of_no_layer": [16, 64], "axes_exchanged": [512, 16], "size_of_the_input": [16, 784], "axis_of_the_batch_lost": [512]}],
[[16, 640], {"size_of_no_layer": [16, 80], "axes_exchanged": [640, 16], "size_of_the_input": [16, 1000], "axis_of_the_batch_lost": [640]}],
[[16, 400], {"size_of_no_layer": [16, 50], "axes_exchanged": [400, 16], "size_of_the_input": [16, 1024], "axis_of_the_batch_lost": [400]}],
[[16, 256], {"size_of_no_layer": [16, 32], "axes_exchanged": [256, 16], "size_of_the_input": [16, 2048], "axis_of_the_batch_lost": [256]}],
[[20, 640], {"size_of_no_layer": [20, 80], "axes_exchanged": [640, 20], "size_of_the_input": [20, 784], "axis_of_the_batch_lost": [640]}],
[[20, 400], {"size_of_no_layer": [20, 50], "axes_exchanged": [400, 20], "size_of_the_input": [20, 1000], "axis_of_the_batch_lost": [400]}],
[[20, 512], {"size_of_no_layer": [20, 64], "axes_exchanged": [512, 20], "size_of_the_input": [20, 2048], "axis_of_the_batch_lost": [512]}],
[[24, 400], {"size_of_no_layer": [24, 50], "axes_exchanged": [400, 24], "size_of_the_input": [24, 784], "axis_of_the_batch_lost": [400]}],
[[24, 256], {"size_of_no_layer": [24, 32], "axes_exchanged": [256, 24], "size_of_the_input": [24, 1000], "axis_of_the_batch_lost": [256]}],
[[24, 512], {"size_of_no_layer": [24, 64], "axes_exchanged": [512, 24], "size_of_the_input": [24, 1024], "axis_of_the_batch_lost": [512]}],
[[24, 640], {"size_of_no_layer": [24, 80], "axes_exchanged": [640, 24], "size_of_the_input": [24, 2048], "axis_of_the_batch_lost": [640]}],
[[32, 256], {"size_of_no_layer": [32, 32], "axes_exchanged": [256, 32], "size_of_the_input": [32, 784], "axis_of_the_batch_lost": [256]}],
[[32, 512], {"size_of_no_layer": [32, 64], "axes_exchanged": [512, 32], "size_of_the_input": [32, 1000], "axis_of_the_batch_lost": [512]}],
[[32, 640], {"size_of_no_layer": [32, 80], "axes_exchanged": [640, 32], "size_of_the_input": [32, 1024], "axis_of_the_batch_lost": [640]}],
[[32, 400], {"size_of_no_layer": [32, 50], "axes_exchanged": [400, 32], "size_of_the_input": [32, 2048], "axis_of_the_batch_lost": [400]}],
[[40, 256], {"size_of_no_layer": [40, 32], "axes_exchanged": [256, 40], "size_of_the_input": [40, 784], "axis_of_the_batch_lost": [256]}],
[[40, 640], {"size_of_no_layer": [40, 80], "axes_exchanged": [640, 40], "size_of_the_input": [40, 1000], "axis_of_the_batch_lost": [640]}],
[[40, 400], {"size_of_no_layer": [40, 50], "axes_exchanged": [400, 40], "size_of_the_input": [40, 1024], "axis_of_the_batch_lost": [400]}],
[[40, 512], {"size_of_no_layer": [40, 64], "axes_exchanged": [512, 40], "size_of_the_input": [40, 2048], "axis_of_the_batch_lost": [512]}],
[[32, 400], {"size_of_no_layer": [32, 50], "axes_exchanged": [400, 32], "size_of_the_input": [32, 1000], "axis_of_the_batch_lost": [400]}],
[[32, 256], {"size_of_no_layer": [32, 32], "axes_exchanged": [256, 32], "size_of_the_input": [32, 2048], "axis_of_the_batch_lost": [256]}],
[[40, 400], {"size_of_no_layer": [40, 50], "axes_exchanged": [400, 40], "size_of_the_input": [40, 1000], "axis_of_the_batch_lost": [400]}],
[[32, 512], {"size_of_no_layer": [32, 64], "axes_exchanged": [512, 32], "size_of_the_input": [32, 784], "axis_of_the_batch_lost": [512]}],
[[20, 512], {"size_of_no_layer": [20, 64], "axes_exchanged": [512, 20], "size_of_the_input": [20, 1000], "axis_of_the_batch_lost": [512]}],
[[40, 400], {"size_of_no_layer": [40, 50], "axes_exchanged": [400, 40], "size_of_the_input": [40, 784], "axis_of_the_batch_lost": [400]}],
[[24, 512], {"size_of_no_layer": [24, 64], "axes_exchanged": [512, 24], "size_of_the_input": [24, 1000], "axis_of_the_batch_lost": [512]}],
[[20, 256], {"size_of_no_layer": [20, 32], "axes_exchanged": [256, 20], "size_of_the_input": [20, 2048], "axis_of_the_batch_lost": [256]}],
[[16, 640], {"size_of_no_layer": [16, 80], "axes_exchanged": [640, 16], "size_of_the_input": [16, 784], "axis_of_the_batch_lost": [640]}],
[[40, 256], {"size_of_no_layer": [40, 32], "axes_exchanged": [256, 40], "size_of_the_input": [40, 1000], "axis_of_the_batch_lost": [256]}],
[[32, 256], {"size_of_no_layer": [32, 32], "axes_exchanged": [256, 32], "size_of_the_input": [32, 1024], "axis_of_the_batch_lost": [256]}],
[[40, 512], {"size_of_no_layer": [40, 64], "axes_exchanged": [512, 40], "size_of_the_input": [40, 784], "axis_of_the_batch_lost": [512]}],
[[20, 256], {"size_of_no_layer": [20, 32], "axes_exchanged": [256, 20], "size_of_the_input": [20, 784], "axis_of_the_batch_lost": [256]}],
[[24, 256], {"size_of_no_layer": [24, 32], "axes_exchanged": [256, 24], "size_of_the_input": [24, 1024], "axis_of_the_batch_lost": [256]}],
[[24, 400], {"size_of_no_layer": [24, 50], "axes_exchanged": [400, 24], "size_of_the_input": [24, 1000], "axis_of_the_batch_lost": [400]}],
[[32, 400], {"size_of_no_layer": [32, 50], "axes_exchanged": [400, 32], "size_of_the_input": [32, 784], "axis_of_the_batch_lost": [400]}]
]},
"shuffled_pixels": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"convolutional": ["Une convolution regarde des pixels voisins : le mélange détruit le voisinage. Si vous aviez lu FCN comme « fully convolutional », voyez quel réseau a un poids par pixel.", "A convolution looks at neighbouring pixels: the shuffling destroys the neighbourhood. If you read FCN as “fully convolutional”, see which network has one weight per pixel."], "both": ["L'information reste, mais une convolution ne sait lire que des voisinages, et ils sont détruits.", "The information remains, but a convolution can only read neighbourhoods, and they are destroyed."], "neither": ["Pour une couche entièrement connectée, l'ordre des entrées est sans importance : il suffit de permuter ses poids.", "For a fully connected layer the order of the inputs is of no importance: permuting its weights is enough."]}, "accepted": [], "solved": [
[3, {"both": 0, "convolutional": 1, "neither": 2}],
[2, {"neither": 0, "both": 1, "convolutional": 3}],
[3, {"convolutional": 0, "both": 1, "neither": 2}],
[2, {"convolutional": 0, "both": 1, "neither": 3}],
[0, {"both": 1, "convolutional": 2, "neither": 3}],
[2, {"both": 0, "neither": 1, "convolutional": 3}],
[0, {"convolutional": 1, "both": 2, "neither": 3}],
[1, {"neither": 0, "convolutional": 2, "both": 3}],
[2, {"both": 0, "convolutional": 1, "neither": 3}],
[2, {"neither": 0, "convolutional": 1, "both": 3}]
]},
"penalty": {"kind": "number", "count": 0, "tolerance": 0.001, "sentences": {"half_forgotten": ["Vous n'avez pas pris le facteur ½. Les deux supports du cours diffèrent sur ce point : ici il est écrit dans la formule.", "You did not take the factor ½. The two handouts of the course differ on this point: here it is written in the formula."], "norm_not_squared": ["Vous avez pris la norme elle-même : la formule ajoute les carrés sans racine.", "You took the norm itself: the formula adds the squares without a root."], "absolute_values": ["Vous avez ajouté les valeurs absolues : c'est la pénalité L1.", "You added the absolute values: that is the L1 penalty."], "signed_squares": ["Vous comptez négativement le carré d'un poids négatif. Une pénalité peut-elle baisser quand un poids s'éloigne de 0 ?", "You count the square of a negative weight negatively. Can a penalty fall when a weight moves away from 0?"]}, "accepted": [], "solved": [
[16.2, {"half_forgotten": 32.4, "norm_not_squared": 2.2045407685048604, "absolute_values": 3.6, "signed_squares": 1.2}],
[2.15, {"half_forgotten": 4.3, "norm_not_squared": 0.32787192621510003, "absolute_values": 0.55, "signed_squares": 1.25}],
[5.6, {"half_forgotten": 11.2, "norm_not_squared": 0.7483314773547883, "absolute_values": 1.2, "signed_squares": 4.8}],
[11.8, {"half_forgotten": 23.6, "norm_not_squared": 1.5362291495737217, "absolute_values": 2.6, "signed_squares": 1.8}],
[19.5, {"half_forgotten": 39.0, "norm_not_squared": 2.4186773244895647, "absolute_values": 3.9, "signed_squares": -2.1}],
[1.45, {"half_forgotten": 2.9, "norm_not_squared": 0.2692582403567252, "absolute_values": 0.45, "signed_squares": -0.15}],
[6.1, {"half_forgotten": 12.2, "norm_not_squared": 0.7810249675906654, "absolute_values": 1.3, "signed_squares": 2.9}],
[26.7, {"half_forgotten": 53.4, "norm_not_squared": 2.830194339616981, "absolute_values": 4.5, "signed_squares": 5.1}],
[3.45, {"half_forgotten": 6.9, "norm_not_squared": 0.4153311931459038, "absolute_values": 0.65, "signed_squares": -1.45}],
[7.4, {"half_forgotten": 14.8, "norm_not_squared": 0.8602325267042628, "absolute_values": 1.4, "signed_squares": 5.6}],
[19.4, {"half_forgotten": 38.8, "norm_not_squared": 1.969771560359221, "absolute_values": 3.4, "signed_squares": 5.0}],
[17.8, {"half_forgotten": 35.6, "norm_not_squared": 1.8867962264113207, "absolute_values": 3.0, "signed_squares": 16.2}],
[16.8, {"half_forgotten": 33.6, "norm_not_squared": 2.244994432064365, "absolute_values": 3.6, "signed_squares": -4.8}],
[11.8, {"half_forgotten": 23.6, "norm_not_squared": 1.5362291495737217, "absolute_values": 2.6, "signed_squares": 1.8}],
[14.8, {"half_forgotten": 29.6, "norm_not_squared": 1.7204650534085255, "absolute_values": 2.8, "signed_squares": -4.8}],
[9.6, {"half_forgotten": 19.2, "norm_not_squared": 1.3856406460551018, "absolute_values": 2.4, "signed_squares": 3.2}],
[5.7, {"half_forgotten": 11.4, "norm_not_squared": 0.5338539126015656, "absolute_values": 0.9, "signed_squares": 0.8}],
[3.4, {"half_forgotten": 6.8, "norm_not_squared": 0.5830951894845301, "absolute_values": 1.0, "signed_squares": 1.6}],
[4.7, {"half_forgotten": 9.4, "norm_not_squared": 0.48476798574163293, "absolute_values": 0.8, "signed_squares": -0.2}],
[2.9, {"half_forgotten": 5.8, "norm_not_squared": 0.5385164807134504, "absolute_values": 0.9, "signed_squares": 2.1}],
[18.8, {"half_forgotten": 37.6, "norm_not_squared": 1.9390719429665317, "absolute_values": 3.2, "signed_squares": 4.4}],
[6.05, {"half_forgotten": 12.1, "norm_not_squared": 0.55, "absolute_values": 0.95, "signed_squares": 2.45}],
[7.6, {"half_forgotten": 15.2, "norm_not_squared": 1.2328828005937953, "absolute_values": 2.0, "signed_squares": 4.0}],
[13.8, {"half_forgotten": 27.6, "norm_not_squared": 1.661324772583615, "absolute_values": 2.6, "signed_squares": 12.2}],
[22.0, {"half_forgotten": 44.0, "norm_not_squared": 2.0976176963403033, "absolute_values": 3.6, "signed_squares": 7.6}],
[4.3, {"half_forgotten": 8.6, "norm_not_squared": 0.6557438524302001, "absolute_values": 1.1, "signed_squares": -0.7}],
[5.05, {"half_forgotten": 10.1, "norm_not_squared": 0.5024937810560445, "absolute_values": 0.85, "signed_squares": 0.15}],
[5.6, {"half_forgotten": 11.2, "norm_not_squared": 0.7483314773547883, "absolute_values": 1.2, "signed_squares": -1.6}],
[3.25, {"half_forgotten": 6.5, "norm_not_squared": 0.40311288741492746, "absolute_values": 0.65, "signed_squares": -0.35}],
[7.2, {"half_forgotten": 14.4, "norm_not_squared": 1.2000000000000002, "absolute_values": 2.0, "signed_squares": 0.8}],
[24.3, {"half_forgotten": 48.6, "norm_not_squared": 2.6999999999999997, "absolute_values": 4.5, "signed_squares": 18.9}],
[3.5, {"half_forgotten": 7.0, "norm_not_squared": 0.4183300132670378, "absolute_values": 0.7, "signed_squares": 1.0}],
[7.6, {"half_forgotten": 15.2, "norm_not_squared": 0.8717797887081349, "absolute_values": 1.4, "signed_squares": 6.8}],
[5.9, {"half_forgotten": 11.8, "norm_not_squared": 0.7681145747868608, "absolute_values": 1.3, "signed_squares": 0.9}],
[3.7, {"half_forgotten": 7.4, "norm_not_squared": 0.4301162633521314, "absolute_values": 0.7, "signed_squares": 2.1}],
[24.2, {"half_forgotten": 48.4, "norm_not_squared": 2.2, "absolute_values": 3.8, "signed_squares": 9.8}],
[4.9, {"half_forgotten": 9.8, "norm_not_squared": 0.7000000000000001, "absolute_values": 1.1, "signed_squares": 4.1}],
[4.85, {"half_forgotten": 9.7, "norm_not_squared": 0.49244289008980524, "absolute_values": 0.85, "signed_squares": 1.25}],
[10.1, {"half_forgotten": 20.2, "norm_not_squared": 1.004987562112089, "absolute_values": 1.7, "signed_squares": 2.9}],
[24.2, {"half_forgotten": 48.4, "norm_not_squared": 2.2, "absolute_values": 3.8, "signed_squares": 9.8}]
]},
"two_penalties": {"kind": "truth", "count": 0, "tolerance": 0.0, "sentences": {"squares_make_zeros": ["Près de 0, la pente de w² s'annule : L2 rétrécit les petits poids sans les annuler. La pente de |w| reste la même jusqu'à 0.", "Near 0 the slope of w² vanishes: L2 shrinks small weights without cancelling them. The slope of |w| stays the same down to 0."]}, "accepted": [], "solved": [
[true, {"squares_make_zeros": false}]
]},
"normalised_batch": {"kind": "array", "count": 0, "tolerance": 0.01, "sentences": {"gamma_and_beta_forgotten": ["Vos valeurs sont centrées et réduites, mais la couche applique encore γ et β.", "Your values have mean 0 and variance 1, but the layer still applies γ and β."], "divided_by_the_variance": ["Vous divisez par la variance : σ est l'écart-type, sa racine carrée.", "You divide by the variance: σ is the standard deviation, its square root."], "unbiased_variance": ["Vous divisez la somme des carrés par 4. La variance demandée est biaisée : on divise par 5.", "You divide the sum of squares by 4. The variance asked for is biased: division by 5."], "mean_not_subtracted": ["Vous n'avez pas ôté la moyenne du lot avant de diviser.", "You did not take the mean of the batch away before dividing."]}, "accepted": [], "solved": [
[[1.0, -8.0, 4.0, -2.0, 10.0], {"gamma_and_beta_forgotten": [0.0, -1.5, 0.5, -0.5, 1.5], "divided_by_the_variance": [1.0, -1.25, 1.75, 0.25, 3.25], "unbiased_variance": [1.0, -7.049844718999243, 3.6832815729997477, -1.6832815729997477, 9.049844718999243], "mean_not_subtracted": [35.5, 26.5, 38.5, 32.5, 44.5]}],
[[5.0, 3.0, 2.0, 1.0, -1.0], {"gamma_and_beta_forgotten": [1.5, 0.5, 0.0, -0.5, -1.5], "divided_by_the_variance": [2.75, 2.25, 2.0, 1.75, 1.25], "unbiased_variance": [4.683281572999748, 2.8944271909999157, 2.0, 1.1055728090000843, -0.6832815729997477], "mean_not_subtracted": [12.5, 10.5, 9.5, 8.5, 6.5]}],
[[1.0, 3.0, -3.0, 9.0, 5.0], {"gamma_and_beta_forgotten": [-0.5, 0.0, -1.5, 1.5, 0.5], "divided_by_the_variance": [2.5, 3.0, 1.5, 4.5, 3.5], "unbiased_variance": [1.2111456180001683, 3.0, -2.3665631459994954, 8.366563145999496, 4.7888543819998315], "mean_not_subtracted": [25.0, 27.0, 21.0, 33.0, 29.0]}],
[[-4.0, 14.0, 2.0, 5.0, 8.0], {"gamma_and_beta_forgotten": [-1.5, 1.5, -0.5, 0.0, 0.5], "divided_by_the_variance": [3.5, 6.5, 4.5, 5.0, 5.5], "unbiased_variance": [-3.0498447189992426, 13.049844718999243, 2.3167184270002523, 5.0, 7.683281572999748], "mean_not_subtracted": [11.0, 29.0, 17.0, 20.0, 23.0]}],
[[-2.0, 0.0, 1.0, 2.0, 4.0], {"gamma_and_beta_forgotten": [-1.5, -0.5, 0.0, 0.5, 1.5], "divided_by_the_variance": [0.5, 0.8333333333333334, 1.0, 1.1666666666666667, 1.5], "unbiased_variance": [-1.6832815729997477, 0.10557280900008414, 1.0, 1.8944271909999157, 3.6832815729997477], "mean_not_subtracted": [4.666666666666666, 6.666666666666667, 7.666666666666667, 8.666666666666668, 10.666666666666666]}],
[[4.0, 2.0, 0.0, -4.0, 8.0], {"gamma_and_beta_forgotten": [0.5, 0.0, -0.5, -1.5, 1.5], "divided_by_the_variance": [2.3333333333333335, 2.0, 1.6666666666666667, 1.0, 3.0], "unbiased_variance": [3.7888543819998315, 2.0, 0.2111456180001683, -3.3665631459994954, 7.366563145999495], "mean_not_subtracted": [15.333333333333334, 13.333333333333334, 11.333333333333334, 7.333333333333333, 19.333333333333332]}],
[[7.0, 3.0, 1.0, -1.0, -5.0], {"gamma_and_beta_forgotten": [1.5, 0.5, 0.0, -0.5, -1.5], "divided_by_the_variance": [1.75, 1.25, 1.0, 0.75, 0.25], "unbiased_variance": [6.366563145999495, 2.7888543819998315, 1.0, -0.7888543819998317, -4.366563145999495], "mean_not_subtracted": [14.5, 10.5, 8.5, 6.5, 2.5]}],
[[7.0, 4.0, -5.0, 13.0, 1.0], {"gamma_and_beta_forgotten": [0.5, 0.0, -1.5, 1.5, -0.5], "divided_by_the_variance": [4.375, 4.0, 2.875, 5.125, 3.625], "unbiased_variance": [6.683281572999748, 4.0, -4.049844718999243, 12.049844718999243, 1.3167184270002523], "mean_not_subtracted": [26.5, 23.5, 14.5, 32.5, 20.5]}],
[[5.0, 8.0, 6.0, 4.0, 2.0], {"gamma_and_beta_forgotten": [0.0, 1.5, 0.5, -0.5, -1.5], "divided_by_the_variance": [5.0, 5.375, 5.125, 4.875, 4.625], "unbiased_variance": [5.0, 7.683281572999748, 5.894427190999916, 4.105572809000084, 2.3167184270002523], "mean_not_subtracted": [11.25, 14.25, 12.25, 10.25, 8.25]}],
[[10.0, 4.0, -2.0, -8.0, 1.0], {"gamma_and_beta_forgotten": [1.5, 0.5, -0.5, -1.5, 0.0], "divided_by_the_variance": [1.9, 1.3, 0.7, 0.09999999999999998, 1.0], "unbiased_variance": [9.049844718999243, 3.6832815729997477, -1.6832815729997477, -7.049844718999243, 1.0], "mean_not_subtracted": [19.0, 13.0, 7.0, 1.0, 10.0]}],
[[8.0, 0.0, -4.0, 2.0, 4.0], {"gamma_and_beta_forgotten": [1.5, -0.5, -1.5, 0.0, 0.5], "divided_by_the_variance": [2.6, 1.8, 1.4, 2.0, 2.2], "unbiased_variance": [7.366563145999495, 0.2111456180001683, -3.3665631459994954, 2.0, 3.7888543819998315], "mean_not_subtracted": [14.4, 6.4, 2.4, 8.4, 10.4]}],
[[2.0, 3.0, 0.0, 6.0, 4.0], {"gamma_and_beta_forgotten": [-0.5, 0.0, -1.5, 1.5, 0.5], "divided_by_the_variance": [2.9, 3.0, 2.7, 3.3, 3.1], "unbiased_variance": [2.1055728090000843, 3.0, 0.3167184270002523, 5.683281572999748, 3.8944271909999157], "mean_not_subtracted": [6.2, 7.2, 4.2, 10.2, 8.2]}],
[[5.0, -3.0, 9.0, 1.0, 3.0], {"gamma_and_beta_forgotten": [0.5, -1.5, 1.5, -0.5, 0.0], "divided_by_the_variance": [3.25, 2.25, 3.75, 2.75, 3.0], "unbiased_variance": [4.7888543819998315, -2.3665631459994954, 8.366563145999496, 1.2111456180001683, 3.0], "mean_not_subtracted": [12.5, 4.5, 16.5, 8.5, 10.5]}],
[[5.0, 2.0, 11.0, -7.0, -1.0], {"gamma_and_beta_forgotten": [0.5, 0.0, 1.5, -1.5, -0.5], "divided_by_the_variance": [2.75, 2.0, 4.25, -0.25, 1.25], "unbiased_variance": [4.683281572999748, 2.0, 10.049844718999243, -6.049844718999243, -0.6832815729997477], "mean_not_subtracted": [27.5, 24.5, 33.5, 15.5, 21.5]}],
[[-2.0, 0.0, 1.0, 4.0, 2.0], {"gamma_and_beta_forgotten": [-1.5, -0.5, 0.0, 1.5, 0.5], "divided_by_the_variance": [0.25, 0.75, 1.0, 1.75, 1.25], "unbiased_variance": [-1.6832815729997477, 0.10557280900008414, 1.0, 3.6832815729997477, 1.8944271909999157], "mean_not_subtracted": [5.5, 7.5, 8.5, 11.5, 9.5]}],
[[3.0, 5.0, -1.0, 7.0, 11.0], {"gamma_and_beta_forgotten": [-0.5, 0.0, -1.5, 0.5, 1.5], "divided_by_the_variance": [4.5, 5.0, 3.5, 5.5, 6.5], "unbiased_variance": [3.2111456180001685, 5.0, -0.36656314599949535, 6.7888543819998315, 10.366563145999496], "mean_not_subtracted": [33.0, 35.0, 29.0, 37.0, 41.0]}],
[[8.0, 6.0, 2.0, 4.0, 5.0], {"gamma_and_beta_forgotten": [1.5, 0.5, -1.5, -0.5, 0.0], "divided_by_the_variance": [5.5, 5.166666666666667, 4.5, 4.833333333333333, 5.0], "unbiased_variance": [7.683281572999748, 5.894427190999916, 2.3167184270002523, 4.105572809000084, 5.0], "mean_not_subtracted": [16.333333333333336, 14.333333333333334, 10.333333333333332, 12.333333333333332, 13.333333333333334]}],
[[4.0, 0.0, 8.0, 2.0, -4.0], {"gamma_and_beta_forgotten": [0.5, -0.5, 1.5, 0.0, -1.5], "divided_by_the_variance": [2.5, 1.5, 3.5, 2.0, 0.5], "unbiased_variance": [3.7888543819998315, 0.2111456180001683, 7.366563145999495, 2.0, -3.3665631459994954], "mean_not_subtracted": [34.0, 30.0, 38.0, 32.0, 26.0]}],
[[12.0, 6.0, 3.0, -6.0, 0.0], {"gamma_and_beta_forgotten": [1.5, 0.5, 0.0, -1.5, -0.5], "divided_by_the_variance": [4.5, 3.5, 3.0, 1.5, 2.5], "unbiased_variance": [11.049844718999243, 5.683281572999748, 3.0, -5.049844718999243, 0.3167184270002523], "mean_not_subtracted": [40.0, 34.0, 31.0, 22.0, 28.0]}],
[[-8.0, 10.0, 1.0, 4.0, -2.0], {"gamma_and_beta_forgotten": [-1.5, 1.5, 0.0, 0.5, -0.5], "divided_by_the_variance": [-0.125, 2.125, 1.0, 1.375, 0.625], "unbiased_variance": [-7.049844718999243, 9.049844718999243, 1.0, 3.6832815729997477, -1.6832815729997477], "mean_not_subtracted": [7.0, 25.0, 16.0, 19.0, 13.0]}],
[[0.0, 2.0, -2.0, 1.0, 4.0], {"gamma_and_beta_forgotten": [-0.5, 0.5, -1.5, 0.0, 1.5], "divided_by_the_variance": [0.8333333333333334, 1.1666666666666667, 0.5, 1.0, 1.5], "unbiased_variance": [0.10557280900008414, 1.8944271909999157, -1.6832815729997477, 1.0, 3.6832815729997477], "mean_not_subtracted": [10.0, 12.0, 8.0, 11.0, 14.0]}],
[[4.0, 3.0, 7.0, 1.0, 5.0], {"gamma_and_beta_forgotten": [0.0, -0.5, 1.5, -1.5, 0.5], "divided_by_the_variance": [4.0, 3.8333333333333335, 4.5, 3.5, 4.166666666666667], "unbiased_variance": [4.0, 3.1055728090000843, 6.683281572999748, 1.3167184270002523, 4.894427190999916], "mean_not_subtracted": [14.0, 13.0, 17.0, 11.0, 15.0]}],
[[-1.0, 1.0, -5.0, 7.0, 3.0], {"gamma_and_beta_forgotten": [-0.5, 0.0, -1.5, 1.5, 0.5], "divided_by_the_variance": [0.5, 1.0, -0.5, 2.5, 1.5], "unbiased_variance": [-0.7888543819998317, 1.0, -4.366563145999495, 6.366563145999495, 2.7888543819998315], "mean_not_subtracted": [28.0, 30.0, 24.0, 36.0, 32.0]}],
[[10.0, 1.0, -2.0, 4.0, -8.0], {"gamma_and_beta_forgotten": [1.5, 0.0, -0.5, 0.5, -1.5], "divided_by_the_variance": [2.125, 1.0, 0.625, 1.375, -0.125], "unbiased_variance": [9.049844718999243, 1.0, -1.6832815729997477, 3.6832815729997477, -7.049844718999243], "mean_not_subtracted": [28.75, 19.75, 16.75, 22.75, 10.75]}],
[[7.0, -5.0, -1.0, 1.0, 3.0], {"gamma_and_beta_forgotten": [1.5, -1.5, -0.5, 0.0, 0.5], "divided_by_the_variance": [1.75, 0.25, 0.75, 1.0, 1.25], "unbiased_variance": [6.366563145999495, -4.366563145999495, -0.7888543819998317, 1.0, 2.7888543819998315], "mean_not_subtracted": [14.5, 2.5, 6.5, 8.5, 10.5]}],
[[8.0, 2.0, -4.0, 14.0, 5.0], {"gamma_and_beta_forgotten": [0.5, -0.5, -1.5, 1.5, 0.0], "divided_by_the_variance": [5.375, 4.625, 3.875, 6.125, 5.0], "unbiased_variance": [7.683281572999748, 2.3167184270002523, -3.0498447189992426, 13.049844718999243, 5.0], "mean_not_subtracted": [19.25, 13.25, 7.25, 25.25, 16.25]}],
[[1.0, 7.0, -5.0, 13.0, 4.0], {"gamma_and_beta_forgotten": [-0.5, 0.5, -1.5, 1.5, 0.0], "divided_by_the_variance": [3.25, 4.75, 1.75, 6.25, 4.0], "unbiased_variance": [1.3167184270002523, 6.683281572999748, -4.049844718999243, 12.049844718999243, 4.0], "mean_not_subtracted": [35.5, 41.5, 29.5, 47.5, 38.5]}],
[[4.0, 0.0, -4.0, 8.0, 2.0], {"gamma_and_beta_forgotten": [0.5, -0.5, -1.5, 1.5, 0.0], "divided_by_the_variance": [2.3333333333333335, 1.6666666666666667, 1.0, 3.0, 2.0], "unbiased_variance": [3.7888543819998315, 0.2111456180001683, -3.3665631459994954, 7.366563145999495, 2.0], "mean_not_subtracted": [19.333333333333332, 15.333333333333334, 11.333333333333334, 23.333333333333332, 17.333333333333336]}],
[[-2.0, 4.0, 1.0, -8.0, 10.0], {"gamma_and_beta_forgotten": [-0.5, 0.5, 0.0, -1.5, 1.5], "divided_by_the_variance": [0.625, 1.375, 1.0, -0.125, 2.125], "unbiased_variance": [-1.6832815729997477, 3.6832815729997477, 1.0, -7.049844718999243, 9.049844718999243], "mean_not_subtracted": [9.25, 15.25, 12.25, 3.25, 21.25]}],
[[1.0, 9.0, 3.0, 5.0, -3.0], {"gamma_and_beta_forgotten": [-0.5, 1.5, 0.0, 0.5, -1.5], "divided_by_the_variance": [2.8, 3.6, 3.0, 3.2, 2.4], "unbiased_variance": [1.2111456180001683, 8.366563145999496, 3.0, 4.7888543819998315, -2.3665631459994954], "mean_not_subtracted": [7.0, 15.0, 9.0, 11.0, 3.0]}],
[[3.0, 2.0, 0.0, 4.0, 6.0], {"gamma_and_beta_forgotten": [0.0, -0.5, -1.5, 0.5, 1.5], "divided_by_the_variance": [3.0, 2.9, 2.7, 3.1, 3.3], "unbiased_variance": [3.0, 2.1055728090000843, 0.3167184270002523, 3.8944271909999157, 5.683281572999748], "mean_not_subtracted": [8.2, 7.2, 5.2, 9.2, 11.2]}],
[[6.0, 0.0, 2.0, 4.0, 3.0], {"gamma_and_beta_forgotten": [1.5, -1.5, -0.5, 0.5, 0.0], "divided_by_the_variance": [3.5, 2.5, 2.8333333333333335, 3.1666666666666665, 3.0], "unbiased_variance": [5.683281572999748, 0.3167184270002523, 2.1055728090000843, 3.8944271909999157, 3.0], "mean_not_subtracted": [11.0, 5.0, 7.0, 9.0, 8.0]}],
[[-2.0, 1.0, 10.0, -8.0, 4.0], {"gamma_and_beta_forgotten": [-0.5, 0.0, 1.5, -1.5, 0.5], "divided_by_the_variance": [0.625, 1.0, 2.125, -0.125, 1.375], "unbiased_variance": [-1.6832815729997477, 1.0, 9.049844718999243, -7.049844718999243, 3.6832815729997477], "mean_not_subtracted": [14.5, 17.5, 26.5, 8.5, 20.5]}],
[[-1.0, 3.0, 1.0, -5.0, 7.0], {"gamma_and_beta_forgotten": [-0.5, 0.5, 0.0, -1.5, 1.5], "divided_by_the_variance": [0.75, 1.25, 1.0, 0.25, 1.75], "unbiased_variance": [-0.7888543819998317, 2.7888543819998315, 1.0, -4.366563145999495, 6.366563145999495], "mean_not_subtracted": [6.5, 10.5, 8.5, 2.5, 14.5]}],
[[5.0, -1.0, 3.0, 11.0, 7.0], {"gamma_and_beta_forgotten": [0.0, -1.5, -0.5, 1.5, 0.5], "divided_by_the_variance": [5.0, 4.4, 4.8, 5.6, 5.2], "unbiased_variance": [5.0, -0.36656314599949535, 3.2111456180001685, 10.366563145999496, 6.7888543819998315], "mean_not_subtracted": [11.0, 5.0, 9.0, 17.0, 13.0]}],
[[9.0, -3.0, 3.0, 1.0, 5.0], {"gamma_and_beta_forgotten": [1.5, -1.5, 0.0, -0.5, 0.5], "divided_by_the_variance": [3.75, 2.25, 3.0, 2.75, 3.25], "unbiased_variance": [8.366563145999496, -2.3665631459994954, 3.0, 1.2111456180001683, 4.7888543819998315], "mean_not_subtracted": [18.0, 6.0, 12.0, 10.0, 14.0]}],
[[6.0, 3.0, -6.0, 12.0, 0.0], {"gamma_and_beta_forgotten": [0.5, 0.0, -1.5, 1.5, -0.5], "divided_by_the_variance": [3.375, 3.0, 1.875, 4.125, 2.625], "unbiased_variance": [5.683281572999748, 3.0, -5.049844718999243, 11.049844718999243, 0.3167184270002523], "mean_not_subtracted": [20.25, 17.25, 8.25, 26.25, 14.25]}],
[[4.0, 1.0, 10.0, -2.0, -8.0], {"gamma_and_beta_forgotten": [0.5, 0.0, 1.5, -0.5, -1.5], "divided_by_the_variance": [1.5, 1.0, 2.5, 0.5, -0.5], "unbiased_variance": [3.6832815729997477, 1.0, 9.049844718999243, -1.6832815729997477, -7.049844718999243], "mean_not_subtracted": [25.0, 22.0, 31.0, 19.0, 13.0]}],
[[8.0, -4.0, 2.0, 5.0, 14.0], {"gamma_and_beta_forgotten": [0.5, -1.5, -0.5, 0.0, 1.5], "divided_by_the_variance": [5.375, 3.875, 4.625, 5.0, 6.125], "unbiased_variance": [7.683281572999748, -3.0498447189992426, 2.3167184270002523, 5.0, 13.049844718999243], "mean_not_subtracted": [22.25, 10.25, 16.25, 19.25, 28.25]}],
[[8.0, 0.0, -4.0, 2.0, 4.0], {"gamma_and_beta_forgotten": [1.5, -0.5, -1.5, 0.0, 0.5], "divided_by_the_variance": [2.6, 1.8, 1.4, 2.0, 2.2], "unbiased_variance": [7.366563145999495, 0.2111456180001683, -3.3665631459994954, 2.0, 3.7888543819998315], "mean_not_subtracted": [19.6, 11.6, 7.6, 13.6, 15.6]}]
]},
"normalisation_at_test_time": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"of_the_image": ["La sortie dépendrait alors du lot dans lequel l'image arrive ; avec un exemple par variable, la variance serait même nulle.", "The output would then depend on the batch in which the image comes; with one example per feature the variance would even be zero."], "of_the_test_set": ["Le réseau doit répondre à une image sans connaître les autres.", "The network must answer one image without knowing the others."], "zero_and_one": ["La couche ne normaliserait plus rien, et les couches suivantes verraient d'autres valeurs que pendant l'apprentissage.", "The layer would no longer normalise anything, and the next layers would see other values than during training."]}, "accepted": [], "solved": [
[3, {"of_the_test_set": 0, "zero_and_one": 1, "of_the_image": 2}],
[0, {"zero_and_one": 1, "of_the_image": 2, "of_the_test_set": 3}],
[1, {"of_the_image": 0, "zero_and_one": 2, "of_the_test_set": 3}],
[1, {"zero_and_one": 0, "of_the_image": 2, "of_the_test_set": 3}],
[2, {"zero_and_one": 0, "of_the_test_set": 1, "of_the_image": 3}],
[2, {"of_the_test_set": 0, "zero_and_one": 1, "of_the_image": 3}],
[0, {"zero_and_one": 1, "of_the_test_set": 2, "of_the_image": 3}],
[2, {"zero_and_one": 0, "of_the_image": 1, "of_the_test_set": 3}],
[2, {"of_the_image": 0, "zero_and_one": 1, "of_the_test_set": 3}],
[2, {"of_the_image": 0, "of_the_test_set": 1, "zero_and_one": 3}],
[0, {"of_the_image": 1, "zero_and_one": 2, "of_the_test_set": 3}]
]},
"dropped_values": {"kind": "array", "count": 0, "tolerance": 0.01, "sentences": {"not_rescaled": ["Les bonnes valeurs sont éteintes, mais les autres ne sont pas divisées par 1 − p : la moyenne de la sortie baisse.", "The right values are dropped, but the others are not divided by 1 − p: the mean of the output falls."], "mask_inverted": ["Vous gardez les valeurs à éteindre : p est la probabilité d'éteindre, on garde là où u ≥ p.", "You keep the values to be dropped: p is the probability to drop, values are kept where u ≥ p."], "divided_by_the_rate": ["Vous divisez par p. Quelle est la probabilité de garder une valeur ?", "You divide by p. What is the probability of keeping a value?"], "test_mode": ["C'est ce que fait la couche en test ; ici on apprend.", "That is what the layer does at test time; here it is training."]}, "accepted": [], "solved": [
[[0.0, 20.0, 25.0, 0.0], {"not_rescaled": [0, 8, 10, 0], "mask_inverted": [40.0, 0.0, 0.0, 10.0], "divided_by_the_rate": [0.0, 13.333333333333334, 16.666666666666668, 0.0], "test_mode": [16, 8, 10, 4]}],
[[20.0, 45.0, 0.0, 0.0], {"not_rescaled": [8, 18, 0, 0], "mask_inverted": [0.0, 0.0, 25.0, 10.0], "divided_by_the_rate": [13.333333333333334, 30.0, 0.0, 0.0], "test_mode": [8, 18, 10, 4]}],
[[40, 48, 0, 0], {"not_rescaled": [10, 12, 0, 0], "mask_inverted": [0, 0, 24, 72], "divided_by_the_rate": [13.333333333333334, 16.0, 0.0, 0.0], "test_mode": [10, 12, 6, 18]}],
[[10.0, 0.0, 0.0, 17.5], {"not_rescaled": [8, 0, 0, 14], "mask_inverted": [0.0, 12.5, 2.5, 0.0], "divided_by_the_rate": [40.0, 0.0, 0.0, 70.0], "test_mode": [8, 10, 2, 14]}],
[[22.5, 0.0, 12.5, 0.0], {"not_rescaled": [18, 0, 10, 0], "mask_inverted": [0.0, 15.0, 0.0, 10.0], "divided_by_the_rate": [90.0, 0.0, 50.0, 0.0], "test_mode": [18, 12, 10, 8]}],
[[0.0, 2.5, 0.0, 20.0], {"not_rescaled": [0, 2, 0, 16], "mask_inverted": [7.5, 0.0, 12.5, 0.0], "divided_by_the_rate": [0.0, 10.0, 0.0, 80.0], "test_mode": [6, 2, 10, 16]}],
[[0.0, 0.0, 10.0, 35.0], {"not_rescaled": [0, 0, 4, 14], "mask_inverted": [45.0, 40.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 6.666666666666667, 23.333333333333336], "test_mode": [18, 16, 4, 14]}],
[[0.0, 0.0, 30.0, 10.0], {"not_rescaled": [0, 0, 12, 4], "mask_inverted": [25.0, 20.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 20.0, 6.666666666666667], "test_mode": [10, 8, 12, 4]}],
[[25.0, 0.0, 0.0, 45.0], {"not_rescaled": [10, 0, 0, 18], "mask_inverted": [0.0, 35.0, 40.0, 0.0], "divided_by_the_rate": [16.666666666666668, 0.0, 0.0, 30.0], "test_mode": [10, 14, 16, 18]}],
[[35.0, 0.0, 5.0, 0.0], {"not_rescaled": [14, 0, 2, 0], "mask_inverted": [0.0, 30.0, 0.0, 15.0], "divided_by_the_rate": [23.333333333333336, 0.0, 3.3333333333333335, 0.0], "test_mode": [14, 12, 2, 6]}],
[[0.0, 0.0, 25.0, 20.0], {"not_rescaled": [0, 0, 10, 8], "mask_inverted": [15.0, 40.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 16.666666666666668, 13.333333333333334], "test_mode": [6, 16, 10, 8]}],
[[0, 8, 0, 24], {"not_rescaled": [0, 2, 0, 6], "mask_inverted": [56, 0, 64, 0], "divided_by_the_rate": [0.0, 2.6666666666666665, 0.0, 8.0], "test_mode": [14, 2, 16, 6]}],
[[0.0, 0.0, 25.0, 35.0], {"not_rescaled": [0, 0, 10, 14], "mask_inverted": [45.0, 10.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 16.666666666666668, 23.333333333333336], "test_mode": [18, 4, 10, 14]}],
[[72, 0, 0, 56], {"not_rescaled": [18, 0, 0, 14], "mask_inverted": [0, 40, 8, 0], "divided_by_the_rate": [24.0, 0.0, 0.0, 18.666666666666668], "test_mode": [18, 10, 2, 14]}],
[[5.0, 0.0, 22.5, 0.0], {"not_rescaled": [4, 0, 18, 0], "mask_inverted": [0.0, 12.5, 0.0, 10.0], "divided_by_the_rate": [20.0, 0.0, 90.0, 0.0], "test_mode": [4, 10, 18, 8]}],
[[5.0, 0.0, 0.0, 7.5], {"not_rescaled": [4, 0, 0, 6], "mask_inverted": [0.0, 10.0, 22.5, 0.0], "divided_by_the_rate": [20.0, 0.0, 0.0, 30.0], "test_mode": [4, 8, 18, 6]}],
[[0.0, 10.0, 7.5, 0.0], {"not_rescaled": [0, 8, 6, 0], "mask_inverted": [15.0, 0.0, 0.0, 5.0], "divided_by_the_rate": [0.0, 40.0, 30.0, 0.0], "test_mode": [12, 8, 6, 4]}],
[[0.0, 15.0, 0.0, 30.0], {"not_rescaled": [0, 6, 0, 12], "mask_inverted": [25.0, 0.0, 5.0, 0.0], "divided_by_the_rate": [0.0, 10.0, 0.0, 20.0], "test_mode": [10, 6, 2, 12]}],
[[40, 8, 0, 0], {"not_rescaled": [10, 2, 0, 0], "mask_inverted": [0, 0, 16, 72], "divided_by_the_rate": [13.333333333333334, 2.6666666666666665, 0.0, 0.0], "test_mode": [10, 2, 4, 18]}],
[[45.0, 0.0, 0.0, 35.0], {"not_rescaled": [18, 0, 0, 14], "mask_inverted": [0.0, 15.0, 40.0, 0.0], "divided_by_the_rate": [30.0, 0.0, 0.0, 23.333333333333336], "test_mode": [18, 6, 16, 14]}],
[[20.0, 45.0, 0.0, 0.0], {"not_rescaled": [8, 18, 0, 0], "mask_inverted": [0.0, 0.0, 30.0, 25.0], "divided_by_the_rate": [13.333333333333334, 30.0, 0.0, 0.0], "test_mode": [8, 18, 12, 10]}],
[[12.5, 0.0, 0.0, 7.5], {"not_rescaled": [10, 0, 0, 6], "mask_inverted": [0.0, 15.0, 22.5, 0.0], "divided_by_the_rate": [50.0, 0.0, 0.0, 30.0], "test_mode": [10, 12, 18, 6]}],
[[20.0, 0.0, 10.0, 0.0], {"not_rescaled": [8, 0, 4, 0], "mask_inverted": [0.0, 30.0, 0.0, 40.0], "divided_by_the_rate": [13.333333333333334, 0.0, 6.666666666666667, 0.0], "test_mode": [8, 12, 4, 16]}],
[[8, 32, 0, 0], {"not_rescaled": [2, 8, 0, 0], "mask_inverted": [0, 0, 40, 56], "divided_by_the_rate": [2.6666666666666665, 10.666666666666666, 0.0, 0.0], "test_mode": [2, 8, 10, 14]}],
[[0.0, 25.0, 45.0, 0.0], {"not_rescaled": [0, 10, 18, 0], "mask_inverted": [10.0, 0.0, 0.0, 5.0], "divided_by_the_rate": [0.0, 16.666666666666668, 30.0, 0.0], "test_mode": [4, 10, 18, 2]}],
[[0, 48, 0, 24], {"not_rescaled": [0, 12, 0, 6], "mask_inverted": [16, 0, 64, 0], "divided_by_the_rate": [0.0, 16.0, 0.0, 8.0], "test_mode": [4, 12, 16, 6]}],
[[40, 0, 64, 0], {"not_rescaled": [10, 0, 16, 0], "mask_inverted": [0, 48, 0, 8], "divided_by_the_rate": [13.333333333333334, 0.0, 21.333333333333332, 0.0], "test_mode": [10, 12, 16, 2]}],
[[0.0, 17.5, 5.0, 0.0], {"not_rescaled": [0, 14, 4, 0], "mask_inverted": [12.5, 0.0, 0.0, 7.5], "divided_by_the_rate": [0.0, 70.0, 20.0, 0.0], "test_mode": [10, 14, 4, 6]}],
[[0, 16, 0, 64], {"not_rescaled": [0, 4, 0, 16], "mask_inverted": [56, 0, 48, 0], "divided_by_the_rate": [0.0, 5.333333333333333, 0.0, 21.333333333333332], "test_mode": [14, 4, 12, 16]}],
[[0.0, 7.5, 12.5, 0.0], {"not_rescaled": [0, 6, 10, 0], "mask_inverted": [10.0, 0.0, 0.0, 2.5], "divided_by_the_rate": [0.0, 30.0, 50.0, 0.0], "test_mode": [8, 6, 10, 2]}],
[[17.5, 2.5, 0.0, 0.0], {"not_rescaled": [14, 2, 0, 0], "mask_inverted": [0.0, 0.0, 20.0, 5.0], "divided_by_the_rate": [70.0, 10.0, 0.0, 0.0], "test_mode": [14, 2, 16, 4]}],
[[0, 56, 0, 72], {"not_rescaled": [0, 14, 0, 18], "mask_inverted": [40, 0, 48, 0], "divided_by_the_rate": [0.0, 18.666666666666668, 0.0, 24.0], "test_mode": [10, 14, 12, 18]}],
[[16, 0, 72, 0], {"not_rescaled": [4, 0, 18, 0], "mask_inverted": [0, 64, 0, 24], "divided_by_the_rate": [5.333333333333333, 0.0, 24.0, 0.0], "test_mode": [4, 16, 18, 6]}],
[[0.0, 0.0, 25.0, 40.0], {"not_rescaled": [0, 0, 10, 16], "mask_inverted": [45.0, 35.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 16.666666666666668, 26.666666666666668], "test_mode": [18, 14, 10, 16]}],
[[0.0, 0.0, 40.0, 30.0], {"not_rescaled": [0, 0, 16, 12], "mask_inverted": [25.0, 35.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 26.666666666666668, 20.0], "test_mode": [10, 14, 16, 12]}],
[[17.5, 0.0, 22.5, 0.0], {"not_rescaled": [14, 0, 18, 0], "mask_inverted": [0.0, 15.0, 0.0, 12.5], "divided_by_the_rate": [70.0, 0.0, 90.0, 0.0], "test_mode": [14, 12, 18, 10]}],
[[0.0, 0.0, 40.0, 25.0], {"not_rescaled": [0, 0, 16, 10], "mask_inverted": [15.0, 10.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 26.666666666666668, 16.666666666666668], "test_mode": [6, 4, 16, 10]}],
[[0.0, 0.0, 30.0, 45.0], {"not_rescaled": [0, 0, 12, 18], "mask_inverted": [35.0, 10.0, 0.0, 0.0], "divided_by_the_rate": [0.0, 0.0, 20.0, 30.0], "test_mode": [14, 4, 12, 18]}],
[[72, 0, 48, 0], {"not_rescaled": [18, 0, 12, 0], "mask_inverted": [0, 56, 0, 32], "divided_by_the_rate": [24.0, 0.0, 16.0, 0.0], "test_mode": [18, 14, 12, 8]}],
[[30.0, 0.0, 10.0, 0.0], {"not_rescaled": [12, 0, 4, 0], "mask_inverted": [0.0, 35.0, 0.0, 15.0], "divided_by_the_rate": [20.0, 0.0, 6.666666666666667, 0.0], "test_mode": [12, 14, 4, 6]}]
]},
"new_mask": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"each_epoch": ["C'est ce que disent deux diapositives, mais un masque par époque priverait ces neurones de toute une époque : il est tiré à chaque passage.", "Two slides say so, but a mask per epoch would deprive these neurons of a whole epoch: it is drawn at each pass."], "once": ["Ce serait un réseau plus petit, sans plus rien d'aléatoire.", "That would be a smaller network, with nothing random left."], "at_test_too": ["En test, tous les neurones servent : deux passages de la même image donnent la même réponse.", "At test time all neurons are used: two passes of the same image give the same answer."]}, "accepted": [], "solved": [
[2, {"once": 0, "at_test_too": 1, "each_epoch": 3}],
[3, {"each_epoch": 0, "once": 1, "at_test_too": 2}],
[2, {"each_epoch": 0, "at_test_too": 1, "once": 3}],
[1, {"at_test_too": 0, "once": 2, "each_epoch": 3}],
[1, {"each_epoch": 0, "once": 2, "at_test_too": 3}],
[1, {"once": 0, "at_test_too": 2, "each_epoch": 3}],
[3, {"at_test_too": 0, "once": 1, "each_epoch": 2}],
[1, {"each_epoch": 0, "at_test_too": 2, "once": 3}],
[0, {"each_epoch": 1, "once": 2, "at_test_too": 3}],
[3, {"each_epoch": 0, "at_test_too": 1, "once": 2}]
]},
"faulty_standardisation": {"kind": "line", "count": 6, "tolerance": 0.0, "sentences": {"mean_of_the_features": ["axis=0 fait la moyenne sur les exemples, une par variable : c'est ce qu'il faut.", "axis=0 averages over the examples, one mean per feature: that is what is needed."], "spread_of_the_train_set": ["L'écart-type est bien celui de l'apprentissage.", "The standard deviation is that of the training set, as it should be."], "train_set": ["La base d'apprentissage est bien centrée puis réduite avec ses propres statistiques.", "The training set is indeed centred, then scaled, with its own statistics."]}, "accepted": [], "solved": [
[5, {"mean_of_the_features": 2, "spread_of_the_train_set": 3, "train_set": 4}]
]},
"kinds_of_parameters": {"kind": "choices", "count": 6, "tolerance": 0.0, "sentences": {"weights": ["Les poids sont appris par la descente de gradient sur la base d'apprentissage.", "The weights are learnt by gradient descent on the training set."], "biases": ["Les biais sont appris avec les poids, par la descente de gradient.", "The biases are learnt together with the weights, by gradient descent."], "learnt_scale": ["γ et β sont appris comme les poids : la couche les reçoit du gradient.", "γ and β are learnt as weights are: they get a gradient."]}, "accepted": [], "solved": [
[[2, 4, 5], {"learnt_scale": [0, 2, 4, 5], "weights": [1, 2, 4, 5], "biases": [2, 3, 4, 5]}],
[[0, 4, 5], {"biases": [0, 1, 4, 5], "learnt_scale": [0, 2, 4, 5], "weights": [0, 3, 4, 5]}],
[[0, 2, 5], {"weights": [0, 1, 2, 5], "biases": [0, 2, 3, 5], "learnt_scale": [0, 2, 4, 5]}],
[[0, 3, 5], {"learnt_scale": [0, 1, 3, 5], "biases": [0, 2, 3, 5], "weights": [0, 3, 4, 5]}],
[[2, 3, 5], {"learnt_scale": [0, 2, 3, 5], "weights": [1, 2, 3, 5], "biases": [2, 3, 4, 5]}],
[[3, 4, 5], {"learnt_scale": [0, 3, 4, 5], "weights": [1, 3, 4, 5], "biases": [2, 3, 4, 5]}],
[[1, 3, 4], {"weights": [0, 1, 3, 4], "biases": [1, 2, 3, 4], "learnt_scale": [1, 3, 4, 5]}],
[[2, 3, 4], {"learnt_scale": [0, 2, 3, 4], "weights": [1, 2, 3, 4], "biases": [2, 3, 4, 5]}],
[[0, 2, 3], {"learnt_scale": [0, 1, 2, 3], "weights": [0, 2, 3, 4], "biases": [0, 2, 3, 5]}],
[[1, 2, 4], {"biases": [0, 1, 2, 4], "learnt_scale": [1, 2, 3, 4], "weights": [1, 2, 4, 5]}],
[[0, 1, 5], {"learnt_scale": [0, 1, 2, 5], "weights": [0, 1, 3, 5], "biases": [0, 1, 4, 5]}],
[[2, 3, 5], {"biases": [0, 2, 3, 5], "learnt_scale": [1, 2, 3, 5], "weights": [2, 3, 4, 5]}]
]},
"better_model": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"training_loss": ["Une petite perte sur les exemples appris peut venir de ce qu'ils ont été retenus par cœur.", "A small loss on the examples learnt may come from having learnt them by heart."], "sum_of_losses": ["La perte d'apprentissage n'estime pas ce que le réseau fera de données nouvelles : elle n'entre pas dans le choix.", "The training loss does not estimate what the network will do with new data: it has no part in the choice."], "loss_must_fall": ["Elle contraint le réseau : la perte d'apprentissage monte en général, et c'est l'autre que l'on veut faire baisser.", "It constrains the network: the training loss usually rises, and the other one is what should fall."]}, "accepted": [], "solved": [
[2, {"sum_of_losses": 0, "loss_must_fall": 1, "training_loss": 3}],
[1, {"loss_must_fall": 0, "training_loss": 2, "sum_of_losses": 3}],
[1, {"training_loss": 0, "loss_must_fall": 2, "sum_of_losses": 3}],
[3, {"training_loss": 0, "sum_of_losses": 1, "loss_must_fall": 2}],
[1, {"loss_must_fall": 0, "sum_of_losses": 2, "training_loss": 3}],
[1, {"sum_of_losses": 0, "training_loss": 2, "loss_must_fall": 3}],
[2, {"training_loss": 0, "sum_of_losses": 1, "loss_must_fall": 3}],
[0, {"training_loss": 1, "sum_of_losses": 2, "loss_must_fall": 3}],
[0, {"training_loss": 1, "loss_must_fall": 2, "sum_of_losses": 3}],
[1, {"training_loss": 0, "sum_of_losses": 2, "loss_must_fall": 3}],
[0, {"loss_must_fall": 1, "sum_of_losses": 2, "training_loss": 3}]
]},
"known_and_new_examples": {"kind": "text", "count": 0, "tolerance": 0.0, "sentences": {"underfitting": ["Un réseau qui sous-apprend a une grande perte sur les exemples d'apprentissage aussi.", "A network that under-fits has a large loss on the training examples too."], "underfitting_in_english": ["Un réseau qui sous-apprend a une grande perte sur les exemples d'apprentissage aussi.", "A network that under-fits has a large loss on the training examples too."]}, "accepted": ["surapprentissage", "sur-apprentissage", "overfitting", "over-fitting", "surajustement", "surentraînement", "overfit"], "solved": [
["surapprentissage", {"underfitting": "sous-apprentissage", "underfitting_in_english": "underfitting"}]
]},
"augmented_digits": {"kind": "choices", "count": 5, "tolerance": 0.0, "sentences": {"half_turn": ["Un demi-tour change un 6 en 9.", "Half a turn changes a 6 into a 9."], "mirror": ["Un 2 ou un 7 en miroir n'est plus un chiffre que l'on écrit.", "A 2 or a 7 in a mirror is no longer a digit that people write."]}, "accepted": [], "solved": [
[[2, 3, 4], {"half_turn": [0, 2, 3, 4], "mirror": [1, 2, 3, 4]}],
[[1, 2, 3], {"half_turn": [0, 1, 2, 3], "mirror": [1, 2, 3, 4]}],
[[0, 2, 3], {"half_turn": [0, 1, 2, 3], "mirror": [0, 2, 3, 4]}],
[[1, 2, 4], {"mirror": [0, 1, 2, 4], "half_turn": [1, 2, 3, 4]}],
[[0, 2, 3], {"mirror": [0, 1, 2, 3], "half_turn": [0, 2, 3, 4]}],
[[1, 2, 3], {"half_turn": [0, 1, 2, 3], "mirror": [1, 2, 3, 4]}],
[[2, 3, 4], {"mirror": [0, 2, 3, 4], "half_turn": [1, 2, 3, 4]}],
[[0, 3, 4], {"mirror": [0, 1, 3, 4], "half_turn": [0, 2, 3, 4]}],
[[0, 3, 4], {"mirror": [0, 1, 3, 4], "half_turn": [0, 2, 3, 4]}],
[[1, 3, 4], {"half_turn": [0, 1, 3, 4], "mirror": [1, 2, 3, 4]}],
[[0, 1, 4], {"half_turn": [0, 1, 2, 4], "mirror": [0, 1, 3, 4]}],
[[0, 1, 2], {"half_turn": [0, 1, 2, 3], "mirror": [0, 1, 2, 4]}]
]},
"tasks": {"kind": "match", "count": 6, "tolerance": 0.0, "sentences": {"number_to_read": ["Lire un numéro donne une suite de caractères, pas une grandeur : on n'y fait pas de moyenne. Une consommation est une grandeur continue.", "Reading a number gives a sequence of characters, no quantity: nobody averages them. A consumption is a continuous quantity."], "sequences_alike": ["Dans un des deux cas, l'entrée est une image ; dans l'autre, c'est déjà une suite de mots.", "In one of the two cases the input is an image; in the other it is a sequence of words already."]}, "accepted": [], "solved": [
[[2, 0, 1, 5, 4, 3], {"number_to_read": [2, 3, 1, 5, 4, 0], "sequences_alike": [2, 1, 0, 5, 4, 3]}],
[[4, 3, 1, 0, 5, 2], {"number_to_read": [4, 3, 5, 0, 1, 2], "sequences_alike": [4, 3, 0, 1, 5, 2]}],
[[3, 5, 0, 2, 4, 1], {"number_to_read": [3, 1, 0, 2, 4, 5], "sequences_alike": [3, 4, 0, 2, 5, 1]}],
[[5, 0, 1, 4, 2, 3], {"number_to_read": [5, 0, 3, 4, 2, 1], "sequences_alike": [3, 0, 1, 4, 2, 5]}],
[[5, 1, 2, 3, 0, 4], {"number_to_read": [5, 4, 2, 3, 0, 1], "sequences_alike": [5, 2, 1, 3, 0, 4]}],
[[2, 1, 4, 3, 5, 0], {"number_to_read": [2, 1, 0, 3, 5, 4], "sequences_alike": [4, 1, 2, 3, 5, 0]}],
[[2, 3, 5, 0, 1, 4], {"number_to_read": [2, 1, 5, 0, 3, 4], "sequences_alike": [2, 3, 1, 0, 5, 4]}],
[[3, 5, 0, 2, 4, 1], {"number_to_read": [0, 5, 3, 2, 4, 1], "sequences_alike": [3, 5, 1, 2, 4, 0]}],
[[1, 2, 0, 3, 5, 4], {"number_to_read": [1, 2, 0, 3, 4, 5], "sequences_alike": [1, 5, 0, 3, 2, 4]}],
[[4, 3, 5, 0, 2, 1], {"number_to_read": [2, 3, 5, 0, 4, 1], "sequences_alike": [5, 3, 4, 0, 2, 1]}],
[[5, 2, 1, 4, 0, 3], {"number_to_read": [5, 2, 3, 4, 0, 1], "sequences_alike": [1, 2, 5, 4, 0, 3]}],
[[4, 3, 5, 2, 1, 0], {"number_to_read": [4, 2, 5, 3, 1, 0], "sequences_alike": [4, 0, 5, 2, 1, 3]}]
]},
"free_labels": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"old_photographs": ["Ces photos ne disent rien des couleurs : le réseau apprendrait à recopier.", "These photographs say nothing about colours: the network would learn to copy."], "colours_removed": ["Vous avez échangé l'entrée et la cible : le réseau apprendrait à retirer les couleurs.", "You exchanged input and target: the network would learn to remove the colours."], "drawn_colours": ["La cible ne dépendrait pas de l'entrée : il n'y aurait rien à apprendre.", "The target would not depend on the input: there would be nothing to learn."]}, "accepted": [], "solved": [
[2, {"old_photographs": 0, "colours_removed": 1, "drawn_colours": 3}],
[1, {"old_photographs": 0, "drawn_colours": 2, "colours_removed": 3}],
[0, {"colours_removed": 1, "old_photographs": 2, "drawn_colours": 3}],
[3, {"old_photographs": 0, "colours_removed": 1, "drawn_colours": 2}],
[2, {"old_photographs": 0, "drawn_colours": 1, "colours_removed": 3}],
[2, {"colours_removed": 0, "old_photographs": 1, "drawn_colours": 3}],
[3, {"drawn_colours": 0, "old_photographs": 1, "colours_removed": 2}],
[3, {"drawn_colours": 0, "colours_removed": 1, "old_photographs": 2}],
[2, {"drawn_colours": 0, "old_photographs": 1, "colours_removed": 3}],
[1, {"colours_removed": 0, "old_photographs": 2, "drawn_colours": 3}],
[1, {"colours_removed": 0, "drawn_colours": 2, "old_photographs": 3}]
]},
"what_depth_replaces": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"examples": ["La classification profonde reste supervisée, et demande même souvent plus d'exemples.", "Deep classification remains supervised, and often needs even more examples."], "decision": ["C'est le schéma classique avec un réseau au bout. Un réseau profond part des données brutes.", "That is the classical scheme with a network at its end. A deep network starts from the raw data."], "test_set": ["Un réseau profond peut apprendre ses exemples par cœur : il se juge sur des données nouvelles.", "A deep network can learn its examples by heart: it is judged on new data."]}, "accepted": [], "solved": [
[2, {"examples": 0, "decision": 1, "test_set": 3}],
[0, {"test_set": 1, "decision": 2, "examples": 3}],
[3, {"decision": 0, "test_set": 1, "examples": 2}],
[3, {"examples": 0, "test_set": 1, "decision": 2}],
[1, {"decision": 0, "test_set": 2, "examples": 3}],
[0, {"test_set": 1, "examples": 2, "decision": 3}],
[0, {"examples": 1, "test_set": 2, "decision": 3}],
[1, {"examples": 0, "test_set": 2, "decision": 3}],
[3, {"decision": 0, "examples": 1, "test_set": 2}],
[2, {"decision": 0, "test_set": 1, "examples": 3}],
[1, {"test_set": 0, "examples": 2, "decision": 3}]
]},
"synthesis": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"classification": ["Ce serait une classification : elle donne un nom à une image qui existe déjà, elle n'en produit pas.", "That would be a classification: it gives a name to an image that exists already, it produces none."], "copies": ["Rendre les images apprises n'en crée aucune : une synthèse doit donner des images que la base ne contient pas.", "Giving back the images learnt creates none: a synthesis should give images that the set does not contain."], "denoising": ["C'est un débruitage : il part d'une image abîmée et rend la même, pas un visage nouveau.", "That is denoising: it starts from a damaged image and gives the same one back, not a new face."]}, "accepted": [], "solved": [
[2, {"copies": 0, "denoising": 1, "classification": 3}],
[3, {"copies": 0, "denoising": 1, "classification": 2}],
[3, {"denoising": 0, "copies": 1, "classification": 2}],
[2, {"copies": 0, "classification": 1, "denoising": 3}],
[0, {"denoising": 1, "copies": 2, "classification": 3}],
[3, {"classification": 0, "denoising": 1, "copies": 2}],
[2, {"classification": 0, "denoising": 1, "copies": 3}],
[0, {"classification": 1, "copies": 2, "denoising": 3}],
[0, {"copies": 1, "denoising": 2, "classification": 3}]
]},
"handwriting": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"only_the_last_point": ["Un même déplacement se trouve dans plusieurs lettres : que sait ce réseau de celle qu'il est en train d'écrire ?", "One and the same move occurs in several letters: what does this network know of the one that it is writing?"], "reads_the_next_moves": ["À chaque pas, le réseau vient d'écrire ce qui précède : où prendrait-il des déplacements qui ne sont pas encore tracés ?", "At each step the network has just written what comes before: where would it find moves that are not drawn yet?"], "fixed_window": ["Que sait ce réseau de ce qui a été tracé plus de dix pas avant ? Tout ce qui précède doit pouvoir compter.", "What does this network know of what was drawn more than ten steps before? All that came before should be able to count."]}, "accepted": [], "solved": [
[2, {"reads_the_next_moves": 0, "only_the_last_point": 1, "fixed_window": 3}],
[1, {"only_the_last_point": 0, "reads_the_next_moves": 2, "fixed_window": 3}],
[3, {"only_the_last_point": 0, "reads_the_next_moves": 1, "fixed_window": 2}],
[2, {"fixed_window": 0, "reads_the_next_moves": 1, "only_the_last_point": 3}],
[1, {"fixed_window": 0, "reads_the_next_moves": 2, "only_the_last_point": 3}],
[0, {"only_the_last_point": 1, "reads_the_next_moves": 2, "fixed_window": 3}],
[3, {"fixed_window": 0, "only_the_last_point": 1, "reads_the_next_moves": 2}],
[1, {"reads_the_next_moves": 0, "only_the_last_point": 2, "fixed_window": 3}],
[1, {"reads_the_next_moves": 0, "fixed_window": 2, "only_the_last_point": 3}],
[0, {"fixed_window": 1, "reads_the_next_moves": 2, "only_the_last_point": 3}]
]},
"applications": {"kind": "match", "count": 5, "tolerance": 0.0, "sentences": {"style_is_synthesis": ["Dans un des deux cas, une photo est donnée et ce qu'elle montre doit rester ; dans l'autre, il n'y a rien au départ.", "In one of the two cases a photograph is given and what it shows should stay; in the other there is nothing to start from."], "click_is_a_quantity": ["La réponse attendue est oui ou non : combien de valeurs différentes la cible a-t-elle ?", "The answer wanted is yes or no: how many different values does the target have?"]}, "accepted": [], "solved": [
[[0, 4, 1, 3], {"style_is_synthesis": [1, 4, 0, 3], "click_is_a_quantity": [0, 4, 1, 2]}],
[[2, 0, 1, 4], {"style_is_synthesis": [1, 0, 2, 4], "click_is_a_quantity": [2, 3, 1, 4]}],
[[1, 4, 2, 0], {"style_is_synthesis": [2, 4, 1, 0], "click_is_a_quantity": [1, 4, 2, 3]}],
[[1, 0, 4, 2], {"style_is_synthesis": [1, 0, 2, 4], "click_is_a_quantity": [1, 3, 4, 2]}],
[[4, 0, 1, 3], {"style_is_synthesis": [4, 3, 1, 0], "click_is_a_quantity": [4, 0, 2, 3]}],
[[4, 2, 3, 0], {"style_is_synthesis": [4, 0, 3, 2], "click_is_a_quantity": [1, 2, 3, 0]}],
[[4, 0, 3, 2], {"style_is_synthesis": [4, 0, 2, 3], "click_is_a_quantity": [1, 0, 3, 2]}],
[[3, 1, 2, 0], {"style_is_synthesis": [0, 1, 2, 3], "click_is_a_quantity": [3, 4, 2, 0]}],
[[4, 3, 2, 1], {"style_is_synthesis": [3, 4, 2, 1], "click_is_a_quantity": [4, 3, 0, 1]}],
[[2, 1, 4, 0], {"style_is_synthesis": [0, 1, 4, 2], "click_is_a_quantity": [2, 1, 3, 0]}],
[[1, 3, 4, 2], {"style_is_synthesis": [3, 1, 4, 2], "click_is_a_quantity": [1, 3, 4, 0]}],
[[3, 0, 1, 4], {"style_is_synthesis": [3, 4, 1, 0], "click_is_a_quantity": [3, 0, 2, 4]}]
]},
"robot_needs": {"kind": "match", "count": 6, "tolerance": 0.0, "sentences": {"present_and_future": ["L'un porte sur ce qui est là maintenant, l'autre sur ce qui n'est pas encore arrivé.", "One is about what is there now, the other about what has not happened yet."], "seeing_is_understanding": ["Mesurer une distance n'est pas lire une intention : lequel des deux exemples donne un sens à ce que fait quelqu'un ?", "Measuring a distance is not reading an intention: which of the two examples gives a meaning to what somebody does?"], "deciding_is_moving": ["Dans un des deux cas, on choisit quoi faire ; dans l'autre, c'est le geste lui-même qui est à produire.", "In one of the two cases what to do is chosen; in the other the gesture itself is to be produced."]}, "accepted": [], "solved": [
[[0, 3, 4, 2, 1], {"present_and_future": [0, 2, 4, 3, 1], "seeing_is_understanding": [3, 0, 4, 2, 1], "deciding_is_moving": [0, 3, 1, 2, 4]}],
[[4, 3, 1, 5, 2], {"present_and_future": [4, 3, 5, 1, 2], "seeing_is_understanding": [4, 1, 3, 5, 2], "deciding_is_moving": [2, 3, 1, 5, 4]}],
[[0, 2, 1, 3, 5], {"present_and_future": [0, 1, 2, 3, 5], "seeing_is_understanding": [0, 2, 3, 1, 5], "deciding_is_moving": [5, 2, 1, 3, 0]}],
[[0, 2, 4, 3, 1], {"present_and_future": [1, 2, 4, 3, 0], "seeing_is_understanding": [2, 0, 4, 3, 1], "deciding_is_moving": [0, 2, 3, 4, 1]}],
[[3, 0, 4, 2, 1], {"present_and_future": [3, 0, 2, 4, 1], "seeing_is_understanding": [4, 0, 3, 2, 1], "deciding_is_moving": [3, 1, 4, 2, 0]}],
[[4, 0, 1, 2, 5], {"present_and_future": [4, 2, 1, 0, 5], "seeing_is_understanding": [4, 0, 1, 5, 2], "deciding_is_moving": [1, 0, 4, 2, 5]}],
[[2, 3, 1, 0, 5], {"present_and_future": [2, 3, 5, 0, 1], "seeing_is_understanding": [5, 3, 1, 0, 2], "deciding_is_moving": [2, 0, 1, 3, 5]}],
[[0, 1, 3, 2, 5], {"present_and_future": [3, 1, 0, 2, 5], "seeing_is_understanding": [1, 0, 3, 2, 5], "deciding_is_moving": [0, 1, 3, 5, 2]}],
[[4, 3, 5, 0, 2], {"present_and_future": [4, 3, 2, 0, 5], "seeing_is_understanding": [4, 2, 5, 0, 3], "deciding_is_moving": [0, 3, 5, 4, 2]}],
[[0, 1, 3, 4, 5], {"present_and_future": [0, 4, 3, 1, 5], "seeing_is_understanding": [0, 1, 3, 5, 4], "deciding_is_moving": [3, 1, 0, 4, 5]}],
[[0, 1, 5, 4, 2], {"present_and_future": [5, 1, 0, 4, 2], "seeing_is_understanding": [1, 0, 5, 4, 2], "deciding_is_moving": [0, 1, 5, 2, 4]}],
[[5, 0, 1, 3, 4], {"present_and_future": [5, 4, 1, 3, 0], "seeing_is_understanding": [5, 0, 1, 4, 3], "deciding_is_moving": [1, 0, 5, 3, 4]}]
]},
"enlarged_image": {"kind": "shape", "count": 0, "tolerance": 0.0, "sentences": {"multiplies_the_channels": ["Vous multipliez aussi les canaux : une image agrandie reste rouge, verte et bleue.", "You multiply the channels too: an enlarged image is still red, green and blue."], "enlarges_one_side": ["Un seul des deux côtés a grandi : l'image serait étirée.", "Only one of the two sides has grown: the image would be stretched."], "adds_the_factor": ["Vous ajoutez le facteur à chaque côté : agrandir, c'est multiplier.", "You add the factor to each side: to enlarge is to multiply."], "makes_it_smaller": ["Vos côtés sont plus petits que ceux de l'entrée : le réseau part de la petite image.", "Your sides are smaller than those of the input: the network starts from the small image."], "square_of_the_factor": ["Vous multipliez chaque côté par le carré du facteur : c'est le nombre de pixels qui est multiplié par ce carré.", "You multiply each side by the square of the factor: it is the number of pixels that is multiplied by this square."]}, "accepted": [], "solved": [
[[5, 3, 108, 72], {"multiplies_the_channels": [5, 9, 108, 72], "enlarges_one_side": [5, 3, 108, 24], "adds_the_factor": [5, 3, 39, 27], "makes_it_smaller": [5, 3, 12, 8], "square_of_the_factor": [5, 3, 324, 216]}],
[[4, 3, 72, 216], {"multiplies_the_channels": [4, 9, 72, 216], "enlarges_one_side": [4, 3, 72, 72], "adds_the_factor": [4, 3, 27, 75], "makes_it_smaller": [4, 3, 8, 24], "square_of_the_factor": [4, 3, 216, 648]}],
[[4, 3, 192, 336], {"multiplies_the_channels": [4, 12, 192, 336], "enlarges_one_side": [4, 3, 192, 84], "adds_the_factor": [4, 3, 52, 88], "makes_it_smaller": [4, 3, 12, 21], "square_of_the_factor": [4, 3, 768, 1344]}],
[[4, 3, 432, 96], {"multiplies_the_channels": [4, 12, 432, 96], "enlarges_one_side": [4, 3, 432, 24], "adds_the_factor": [4, 3, 112, 28], "makes_it_smaller": [4, 3, 27, 6], "square_of_the_factor": [4, 3, 1728, 384]}],
[[5, 3, 96, 192], {"multiplies_the_channels": [5, 12, 96, 192], "enlarges_one_side": [5, 3, 96, 48], "adds_the_factor": [5, 3, 28, 52], "makes_it_smaller": [5, 3, 6, 12], "square_of_the_factor": [5, 3, 384, 768]}],
[[5, 3, 192, 144], {"multiplies_the_channels": [5, 12, 192, 144], "enlarges_one_side": [5, 3, 192, 36], "adds_the_factor": [5, 3, 52, 40], "makes_it_smaller": [5, 3, 12, 9], "square_of_the_factor": [5, 3, 768, 576]}],
[[8, 3, 144, 324], {"multiplies_the_channels": [8, 9, 144, 324], "enlarges_one_side": [8, 3, 144, 108], "adds_the_factor": [8, 3, 51, 111], "makes_it_smaller": [8, 3, 16, 36], "square_of_the_factor": [8, 3, 432, 972]}],
[[10, 3, 216, 72], {"multiplies_the_channels": [10, 9, 216, 72], "enlarges_one_side": [10, 3, 216, 24], "adds_the_factor": [10, 3, 75, 27], "makes_it_smaller": [10, 3, 24, 8], "square_of_the_factor": [10, 3, 648, 216]}],
[[10, 3, 96, 288], {"multiplies_the_channels": [10, 12, 96, 288], "enlarges_one_side": [10, 3, 96, 72], "adds_the_factor": [10, 3, 28, 76], "makes_it_smaller": [10, 3, 6, 18], "square_of_the_factor": [10, 3, 384, 1152]}],
[[10, 3, 432, 144], {"multiplies_the_channels": [10, 12, 432, 144], "enlarges_one_side": [10, 3, 432, 36], "adds_the_factor": [10, 3, 112, 40], "makes_it_smaller": [10, 3, 27, 9], "square_of_the_factor": [10, 3, 1728, 576]}],
[[5, 3, 72, 252], {"multiplies_the_channels": [5, 9, 72, 252], "enlarges_one_side": [5, 3, 72, 84], "adds_the_factor": [5, 3, 27, 87], "makes_it_smaller": [5, 3, 8, 28], "square_of_the_factor": [5, 3, 216, 756]}],
[[5, 3, 216, 288], {"multiplies_the_channels": [5, 9, 216, 288], "enlarges_one_side": [5, 3, 216, 96], "adds_the_factor": [5, 3, 75, 99], "makes_it_smaller": [5, 3, 24, 32], "square_of_the_factor": [5, 3, 648, 864]}],
[[8, 3, 432, 384], {"multiplies_the_channels": [8, 12, 432, 384], "enlarges_one_side": [8, 3, 432, 96], "adds_the_factor": [8, 3, 112, 100], "makes_it_smaller": [8, 3, 27, 24], "square_of_the_factor": [8, 3, 1728, 1536]}],
[[4, 3, 96, 192], {"multiplies_the_channels": [4, 12, 96, 192], "enlarges_one_side": [4, 3, 96, 48], "adds_the_factor": [4, 3, 28, 52], "makes_it_smaller": [4, 3, 6, 12], "square_of_the_factor": [4, 3, 384, 768]}],
[[10, 3, 324, 72], {"multiplies_the_channels": [10, 9, 324, 72], "enlarges_one_side": [10, 3, 324, 24], "adds_the_factor": [10, 3, 111, 27], "makes_it_smaller": [10, 3, 36, 8], "square_of_the_factor": [10, 3, 972, 216]}],
[[8, 3, 288, 336], {"multiplies_the_channels": [8, 12, 288, 336], "enlarges_one_side": [8, 3, 288, 84], "adds_the_factor": [8, 3, 76, 88], "makes_it_smaller": [8, 3, 18, 21], "square_of_the_factor": [8, 3, 1152, 1344]}],
[[10, 3, 384, 96], {"multiplies_the_channels": [10, 12, 384, 96], "enlarges_one_side": [10, 3, 384, 24], "adds_the_factor": [10, 3, 100, 28], "makes_it_smaller": [10, 3, 24, 6], "square_of_the_factor": [10, 3, 1536, 384]}],
[[8, 3, 288, 96], {"multiplies_the_channels": [8, 12, 288, 96], "enlarges_one_side": [8, 3, 288, 24], "adds_the_factor": [8, 3, 76, 28], "makes_it_smaller": [8, 3, 18, 6], "square_of_the_factor": [8, 3, 1152, 384]}],
[[4, 3, 288, 144], {"multiplies_the_channels": [4, 12, 288, 144], "enlarges_one_side": [4, 3, 288, 36], "adds_the_factor": [4, 3, 76, 40], "makes_it_smaller": [4, 3, 18, 9], "square_of_the_factor": [4, 3, 1152, 576]}],
[[5, 3, 96, 432], {"multiplies_the_channels": [5, 12, 96, 432], "enlarges_one_side": [5, 3, 96, 108], "adds_the_factor": [5, 3, 28, 112], "makes_it_smaller": [5, 3, 6, 27], "square_of_the_factor": [5, 3, 384, 1728]}],
[[4, 3, 240, 192], {"multiplies_the_channels": [4, 12, 240, 192], "enlarges_one_side": [4, 3, 240, 48], "adds_the_factor": [4, 3, 64, 52], "makes_it_smaller": [4, 3, 15, 12], "square_of_the_factor": [4, 3, 960, 768]}],
[[8, 3, 216, 180], {"multiplies_the_channels": [8, 9, 216, 180], "enlarges_one_side": [8, 3, 216, 60], "adds_the_factor": [8, 3, 75, 63], "makes_it_smaller": [8, 3, 24, 20], "square_of_the_factor": [8, 3, 648, 540]}],
[[10, 3, 108, 324], {"multiplies_the_channels": [10, 9, 108, 324], "enlarges_one_side": [10, 3, 108, 108], "adds_the_factor": [10, 3, 39, 111], "makes_it_smaller": [10, 3, 12, 36], "square_of_the_factor": [10, 3, 324, 972]}],
[[4, 3, 252, 72], {"multiplies_the_channels": [4, 9, 252, 72], "enlarges_one_side": [4, 3, 252, 24], "adds_the_factor": [4, 3, 87, 27], "makes_it_smaller": [4, 3, 28, 8], "square_of_the_factor": [4, 3, 756, 216]}],
[[10, 3, 72, 324], {"multiplies_the_channels": [10, 9, 72, 324], "enlarges_one_side": [10, 3, 72, 108], "adds_the_factor": [10, 3, 27, 111], "makes_it_smaller": [10, 3, 8, 36], "square_of_the_factor": [10, 3, 216, 972]}],
[[10, 3, 288, 96], {"multiplies_the_channels": [10, 12, 288, 96], "enlarges_one_side": [10, 3, 288, 24], "adds_the_factor": [10, 3, 76, 28], "makes_it_smaller": [10, 3, 18, 6], "square_of_the_factor": [10, 3, 1152, 384]}],
[[8, 3, 180, 72], {"multiplies_the_channels": [8, 9, 180, 72], "enlarges_one_side": [8, 3, 180, 24], "adds_the_factor": [8, 3, 63, 27], "makes_it_smaller": [8, 3, 20, 8], "square_of_the_factor": [8, 3, 540, 216]}],
[[10, 3, 216, 108], {"multiplies_the_channels": [10, 9, 216, 108], "enlarges_one_side": [10, 3, 216, 36], "adds_the_factor": [10, 3, 75, 39], "makes_it_smaller": [10, 3, 24, 12], "square_of_the_factor": [10, 3, 648, 324]}],
[[8, 3, 324, 252], {"multiplies_the_channels": [8, 9, 324, 252], "enlarges_one_side": [8, 3, 324, 84], "adds_the_factor": [8, 3, 111, 87], "makes_it_smaller": [8, 3, 36, 28], "square_of_the_factor": [8, 3, 972, 756]}],
[[4, 3, 252, 324], {"multiplies_the_channels": [4, 9, 252, 324], "enlarges_one_side": [4, 3, 252, 108], "adds_the_factor": [4, 3, 87, 111], "makes_it_smaller": [4, 3, 28, 36], "square_of_the_factor": [4, 3, 756, 972]}],
[[4, 3, 144, 180], {"multiplies_the_channels": [4, 9, 144, 180], "enlarges_one_side": [4, 3, 144, 60], "adds_the_factor": [4, 3, 51, 63], "makes_it_smaller": [4, 3, 16, 20], "square_of_the_factor": [4, 3, 432, 540]}],
[[10, 3, 144, 192], {"multiplies_the_channels": [10, 12, 144, 192], "enlarges_one_side": [10, 3, 144, 48], "adds_the_factor": [10, 3, 40, 52], "makes_it_smaller": [10, 3, 9, 12], "square_of_the_factor": [10, 3, 576, 768]}],
[[10, 3, 288, 144], {"multiplies_the_channels": [10, 12, 288, 144], "enlarges_one_side": [10, 3, 288, 36], "adds_the_factor": [10, 3, 76, 40], "makes_it_smaller": [10, 3, 18, 9], "square_of_the_factor": [10, 3, 1152, 576]}],
[[4, 3, 432, 336], {"multiplies_the_channels": [4, 12, 432, 336], "enlarges_one_side": [4, 3, 432, 84], "adds_the_factor": [4, 3, 112, 88], "makes_it_smaller": [4, 3, 27, 21], "square_of_the_factor": [4, 3, 1728, 1344]}],
[[5, 3, 288, 192], {"multiplies_the_channels": [5, 12, 288, 192], "enlarges_one_side": [5, 3, 288, 48], "adds_the_factor": [5, 3, 76, 52], "makes_it_smaller": [5, 3, 18, 12], "square_of_the_factor": [5, 3, 1152, 768]}],
[[10, 3, 144, 288], {"multiplies_the_channels": [10, 12, 144, 288], "enlarges_one_side": [10, 3, 144, 72], "adds_the_factor": [10, 3, 40, 76], "makes_it_smaller": [10, 3, 9, 18], "square_of_the_factor": [10, 3, 576, 1152]}],
[[8, 3, 288, 72], {"multiplies_the_channels": [8, 9, 288, 72], "enlarges_one_side": [8, 3, 288, 24], "adds_the_factor": [8, 3, 99, 27], "makes_it_smaller": [8, 3, 32, 8], "square_of_the_factor": [8, 3, 864, 216]}]
]},
"invented_pixels": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"factor_counted_once": ["Vous multipliez le nombre de pixels par le facteur seul : la hauteur et la largeur grandissent toutes les deux.", "You multiply the number of pixels by the factor alone: the height and the width both grow."], "whole_output": ["C'est le nombre de pixels de l'image agrandie : la question porte sur ceux qu'elle a en plus.", "That is the number of pixels of the enlarged image: the question is about those that it has more."], "channels_counted": ["Vous comptez trois nombres par pixel : ici on compte les pixels.", "You count three numbers per pixel: here the pixels are counted."], "sides_reduced_by_one": ["Vous multipliez par le carré de (facteur − 1) : élevez d'abord le facteur au carré, puis retranchez l'image d'origine.", "You multiply by the square of (factor − 1): square the factor first, then take the original image away."]}, "accepted": [], "solved": [
[19200, {"factor_counted_once": 4800, "whole_output": 21600, "channels_counted": 57600, "sides_reduced_by_one": 9600}],
[8000, {"factor_counted_once": 2000, "whole_output": 9000, "channels_counted": 24000, "sides_reduced_by_one": 4000}],
[19200, {"factor_counted_once": 4800, "whole_output": 21600, "channels_counted": 57600, "sides_reduced_by_one": 9600}],
[18000, {"factor_counted_once": 3600, "whole_output": 19200, "channels_counted": 54000, "sides_reduced_by_one": 10800}],
[22500, {"factor_counted_once": 4500, "whole_output": 24000, "channels_counted": 67500, "sides_reduced_by_one": 13500}],
[48000, {"factor_counted_once": 9600, "whole_output": 51200, "channels_counted": 144000, "sides_reduced_by_one": 28800}],
[12800, {"factor_counted_once": 3200, "whole_output": 14400, "channels_counted": 38400, "sides_reduced_by_one": 6400}],
[27000, {"factor_counted_once": 5400, "whole_output": 28800, "channels_counted": 81000, "sides_reduced_by_one": 16200}],
[16000, {"factor_counted_once": 4000, "whole_output": 18000, "channels_counted": 48000, "sides_reduced_by_one": 8000}],
[12000, {"factor_counted_once": 3000, "whole_output": 13500, "channels_counted": 36000, "sides_reduced_by_one": 6000}],
[30000, {"factor_counted_once": 6000, "whole_output": 32000, "channels_counted": 90000, "sides_reduced_by_one": 18000}],
[36000, {"factor_counted_once": 7200, "whole_output": 38400, "channels_counted": 108000, "sides_reduced_by_one": 21600}],
[9600, {"factor_counted_once": 2400, "whole_output": 10800, "channels_counted": 28800, "sides_reduced_by_one": 4800}],
[25600, {"factor_counted_once": 6400, "whole_output": 28800, "channels_counted": 76800, "sides_reduced_by_one": 12800}],
[24000, {"factor_counted_once": 4800, "whole_output": 25600, "channels_counted": 72000, "sides_reduced_by_one": 14400}],
[15000, {"factor_counted_once": 3000, "whole_output": 16000, "channels_counted": 45000, "sides_reduced_by_one": 9000}],
[36000, {"factor_counted_once": 7200, "whole_output": 38400, "channels_counted": 108000, "sides_reduced_by_one": 21600}],
[14400, {"factor_counted_once": 3600, "whole_output": 16200, "channels_counted": 43200, "sides_reduced_by_one": 7200}]
]},
"pose_outputs": {"kind": "shape", "count": 0, "tolerance": 0.0, "sentences": {"degrees_of_freedom": ["Une pose a bien 6 degrés de liberté, mais l'écriture de l'orientation donnée ici a plus de nombres que de degrés de liberté. Comptez les nombres.", "A pose does have 6 degrees of freedom, but the orientation is written here with more numbers than degrees of freedom. Count the numbers."], "orientation_alone": ["Il n'y a que l'orientation dans votre compte : où est la position ?", "Your count holds the orientation alone: where is the position?"], "position_alone": ["Il n'y a que la position dans votre compte : où est l'orientation ?", "Your count holds the position alone: where is the orientation?"], "batch_lost": ["C'est la forme d'une seule pose : il y en a une par image du lot.", "That is the shape of a single pose: there is one per image of the batch."]}, "accepted": [], "solved": [
[[10, 7], {"degrees_of_freedom": [10, 6], "orientation_alone": [10, 4], "position_alone": [10, 3], "batch_lost": [7]}],
[[5, 7], {"degrees_of_freedom": [5, 6], "orientation_alone": [5, 4], "position_alone": [5, 3], "batch_lost": [7]}],
[[8, 7], {"degrees_of_freedom": [8, 6], "orientation_alone": [8, 4], "position_alone": [8, 3], "batch_lost": [7]}],
[[16, 7], {"degrees_of_freedom": [16, 6], "orientation_alone": [16, 4], "position_alone": [16, 3], "batch_lost": [7]}],
[[20, 7], {"degrees_of_freedom": [20, 6], "orientation_alone": [20, 4], "position_alone": [20, 3], "batch_lost": [7]}],
[[32, 7], {"degrees_of_freedom": [32, 6], "orientation_alone": [32, 4], "position_alone": [32, 3], "batch_lost": [7]}],
[[5, 12], {"degrees_of_freedom": [5, 6], "orientation_alone": [5, 9], "position_alone": [5, 3], "batch_lost": [12]}],
[[8, 12], {"degrees_of_freedom": [8, 6], "orientation_alone": [8, 9], "position_alone": [8, 3], "batch_lost": [12]}],
[[10, 12], {"degrees_of_freedom": [10, 6], "orientation_alone": [10, 9], "position_alone": [10, 3], "batch_lost": [12]}],
[[16, 12], {"degrees_of_freedom": [16, 6], "orientation_alone": [16, 9], "position_alone": [16, 3], "batch_lost": [12]}],
[[20, 12], {"degrees_of_freedom": [20, 6], "orientation_alone": [20, 9], "position_alone": [20, 3], "batch_lost": [12]}],
[[32, 12], {"degrees_of_freedom": [32, 6], "orientation_alone": [32, 9], "position_alone": [32, 3], "batch_lost": [12]}]
]},
"pose_loss": {"kind": "number", "count": 0, "tolerance": 0.01, "sentences": {"beta_forgotten": ["Vous ajoutez les deux erreurs telles quelles : l'une est en mètres, l'autre sans unité, et β fait qu'elles comptent autant.", "You add both errors as they are: one is in metres, the other has no unit, and β makes them count alike."], "beta_on_the_position": ["Vous multipliez par β l'erreur de position : c'est l'autre, bien plus petite, qu'il doit relever.", "You multiply the error of the position by β: it should raise the other one, which is far smaller."], "squared_norms": ["Vous avez gardé les carrés : une norme euclidienne se termine par une racine.", "You kept the squares: a Euclidean norm ends with a root."], "absolute_values": ["Vous ajoutez les valeurs absolues : la norme euclidienne ajoute les carrés, puis prend la racine.", "You add the absolute values: the Euclidean norm adds the squares, then takes the root."], "position_alone": ["C'est l'erreur de position seule : l'orientation compte aussi.", "That is the error of the position alone: the orientation counts too."]}, "accepted": [], "solved": [
[55.0, {"beta_forgotten": 5.1, "beta_on_the_position": 2500.1, "squared_norms": 30.0, "absolute_values": 77.0, "position_alone": 5.0}],
[10.0, {"beta_forgotten": 5.05, "beta_on_the_position": 500.05, "squared_norms": 25.25, "absolute_values": 14.0, "position_alone": 5.0}],
[20.0, {"beta_forgotten": 10.05, "beta_on_the_position": 2000.05, "squared_norms": 100.5, "absolute_values": 28.0, "position_alone": 10.0}],
[20.0, {"beta_forgotten": 10.1, "beta_on_the_position": 1000.1, "squared_norms": 101.0, "absolute_values": 28.0, "position_alone": 10.0}],
[40.0, {"beta_forgotten": 15.05, "beta_on_the_position": 7500.05, "squared_norms": 226.25, "absolute_values": 56.0, "position_alone": 15.0}],
[35.0, {"beta_forgotten": 15.1, "beta_on_the_position": 3000.1, "squared_norms": 227.0, "absolute_values": 49.0, "position_alone": 15.0}],
[25.0, {"beta_forgotten": 5.1, "beta_on_the_position": 1000.1, "squared_norms": 27.0, "absolute_values": 35.0, "position_alone": 5.0}],
[35.0, {"beta_forgotten": 10.05, "beta_on_the_position": 5000.05, "squared_norms": 101.25, "absolute_values": 49.0, "position_alone": 10.0}],
[20.0, {"beta_forgotten": 15.05, "beta_on_the_position": 1500.05, "squared_norms": 225.25, "absolute_values": 28.0, "position_alone": 15.0}],
[15.0, {"beta_forgotten": 5.1, "beta_on_the_position": 500.1, "squared_norms": 26.0, "absolute_values": 21.0, "position_alone": 5.0}],
[55.0, {"beta_forgotten": 5.1, "beta_on_the_position": 2500.1, "squared_norms": 30.0, "absolute_values": 77.0, "position_alone": 5.0}],
[30.0, {"beta_forgotten": 5.05, "beta_on_the_position": 2500.05, "squared_norms": 26.25, "absolute_values": 42.0, "position_alone": 5.0}],
[30.0, {"beta_forgotten": 10.1, "beta_on_the_position": 2000.1, "squared_norms": 102.0, "absolute_values": 42.0, "position_alone": 10.0}],
[30.0, {"beta_forgotten": 10.1, "beta_on_the_position": 2000.1, "squared_norms": 102.0, "absolute_values": 42.0, "position_alone": 10.0}],
[35.0, {"beta_forgotten": 10.05, "beta_on_the_position": 5000.05, "squared_norms": 101.25, "absolute_values": 49.0, "position_alone": 10.0}],
[65.0, {"beta_forgotten": 15.1, "beta_on_the_position": 7500.1, "squared_norms": 230.0, "absolute_values": 91.0, "position_alone": 15.0}],
[25.0, {"beta_forgotten": 15.05, "beta_on_the_position": 3000.05, "squared_norms": 225.5, "absolute_values": 35.0, "position_alone": 15.0}],
[25.0, {"beta_forgotten": 15.05, "beta_on_the_position": 3000.05, "squared_norms": 225.5, "absolute_values": 35.0, "position_alone": 15.0}],
[15.0, {"beta_forgotten": 5.05, "beta_on_the_position": 1000.05, "squared_norms": 25.5, "absolute_values": 21.0, "position_alone": 5.0}],
[35.0, {"beta_forgotten": 10.05, "beta_on_the_position": 5000.05, "squared_norms": 101.25, "absolute_values": 49.0, "position_alone": 10.0}],
[25.0, {"beta_forgotten": 15.05, "beta_on_the_position": 3000.05, "squared_norms": 225.5, "absolute_values": 35.0, "position_alone": 15.0}],
[10.0, {"beta_forgotten": 5.05, "beta_on_the_position": 500.05, "squared_norms": 25.25, "absolute_values": 14.0, "position_alone": 5.0}],
[20.0, {"beta_forgotten": 10.1, "beta_on_the_position": 1000.1, "squared_norms": 101.0, "absolute_values": 28.0, "position_alone": 10.0}],
[40.0, {"beta_forgotten": 15.05, "beta_on_the_position": 7500.05, "squared_norms": 226.25, "absolute_values": 56.0, "position_alone": 15.0}],
[15.0, {"beta_forgotten": 10.05, "beta_on_the_position": 1000.05, "squared_norms": 100.25, "absolute_values": 21.0, "position_alone": 10.0}],
[15.0, {"beta_forgotten": 5.05, "beta_on_the_position": 1000.05, "squared_norms": 25.5, "absolute_values": 21.0, "position_alone": 5.0}],
[30.0, {"beta_forgotten": 5.05, "beta_on_the_position": 2500.05, "squared_norms": 26.25, "absolute_values": 42.0, "position_alone": 5.0}],
[25.0, {"beta_forgotten": 15.05, "beta_on_the_position": 3000.05, "squared_norms": 225.5, "absolute_values": 35.0, "position_alone": 15.0}],
[20.0, {"beta_forgotten": 15.05, "beta_on_the_position": 1500.05, "squared_norms": 225.25, "absolute_values": 28.0, "position_alone": 15.0}],
[35.0, {"beta_forgotten": 10.05, "beta_on_the_position": 5000.05, "squared_norms": 101.25, "absolute_values": 49.0, "position_alone": 10.0}],
[15.0, {"beta_forgotten": 10.05, "beta_on_the_position": 1000.05, "squared_norms": 100.25, "absolute_values": 21.0, "position_alone": 10.0}],
[15.0, {"beta_forgotten": 5.05, "beta_on_the_position": 1000.05, "squared_norms": 25.5, "absolute_values": 21.0, "position_alone": 5.0}],
[65.0, {"beta_forgotten": 15.1, "beta_on_the_position": 7500.1, "squared_norms": 230.0, "absolute_values": 91.0, "position_alone": 15.0}],
[30.0, {"beta_forgotten": 10.1, "beta_on_the_position": 2000.1, "squared_norms": 102.0, "absolute_values": 42.0, "position_alone": 10.0}],
[25.0, {"beta_forgotten": 5.1, "beta_on_the_position": 1000.1, "squared_norms": 27.0, "absolute_values": 35.0, "position_alone": 5.0}],
[15.0, {"beta_forgotten": 10.05, "beta_on_the_position": 1000.05, "squared_norms": 100.25, "absolute_values": 21.0, "position_alone": 10.0}],
[20.0, {"beta_forgotten": 15.05, "beta_on_the_position": 1500.05, "squared_norms": 225.25, "absolute_values": 28.0, "position_alone": 15.0}],
[20.0, {"beta_forgotten": 10.05, "beta_on_the_position": 2000.05, "squared_norms": 100.5, "absolute_values": 28.0, "position_alone": 10.0}],
[60.0, {"beta_forgotten": 10.1, "beta_on_the_position": 5000.1, "squared_norms": 105.0, "absolute_values": 84.0, "position_alone": 10.0}],
[10.0, {"beta_forgotten": 5.05, "beta_on_the_position": 500.05, "squared_norms": 25.25, "absolute_values": 14.0, "position_alone": 5.0}]
]},
"why_now": {"kind": "choices", "count": 6, "tolerance": 0.0, "sentences": {"the_neuron": ["Le neurone formel date des années 1940, et le perceptron des années 1950.", "The formal neuron dates from the 1940s, and the perceptron from the 1950s."], "backpropagation": ["La rétropropagation entraînait déjà des réseaux dans les années 1980. Qu'est-ce qui leur manquait alors ?", "Backpropagation trained networks in the 1980s already. What did they lack at the time?"], "fewer_examples": ["C'est l'inverse : un réseau profond a beaucoup de paramètres, et demande en général plus d'exemples.", "It is the other way round: a deep network has many parameters, and usually needs more examples."]}, "accepted": [], "solved": [
[[0, 1, 3], {"fewer_examples": [0, 1, 2, 3], "the_neuron": [0, 1, 3, 4], "backpropagation": [0, 1, 3, 5]}],
[[0, 1, 5], {"the_neuron": [0, 1, 2, 5], "backpropagation": [0, 1, 3, 5], "fewer_examples": [0, 1, 4, 5]}],
[[1, 3, 5], {"fewer_examples": [0, 1, 3, 5], "the_neuron": [1, 2, 3, 5], "backpropagation": [1, 3, 4, 5]}],
[[3, 4, 5], {"the_neuron": [0, 3, 4, 5], "backpropagation": [1, 3, 4, 5], "fewer_examples": [2, 3, 4, 5]}],
[[3, 4, 5], {"the_neuron": [0, 3, 4, 5], "backpropagation": [1, 3, 4, 5], "fewer_examples": [2, 3, 4, 5]}],
[[0, 2, 4], {"fewer_examples": [0, 1, 2, 4], "backpropagation": [0, 2, 3, 4], "the_neuron": [0, 2, 4, 5]}],
[[0, 3, 4], {"the_neuron": [0, 1, 3, 4], "backpropagation": [0, 2, 3, 4], "fewer_examples": [0, 3, 4, 5]}],
[[2, 4, 5], {"fewer_examples": [0, 2, 4, 5], "the_neuron": [1, 2, 4, 5], "backpropagation": [2, 3, 4, 5]}],
[[0, 3, 5], {"the_neuron": [0, 1, 3, 5], "fewer_examples": [0, 2, 3, 5], "backpropagation": [0, 3, 4, 5]}],
[[0, 1, 4], {"the_neuron": [0, 1, 2, 4], "fewer_examples": [0, 1, 3, 4], "backpropagation": [0, 1, 4, 5]}],
[[0, 3, 5], {"the_neuron": [0, 1, 3, 5], "fewer_examples": [0, 2, 3, 5], "backpropagation": [0, 3, 4, 5]}]
]}}""")


def test_neuron_output(answer):
    check_question(answer, "neuron_output", QUESTIONS["neuron_output"], SEED)


def test_boolean_neuron(answer):
    check_question(answer, "boolean_neuron", QUESTIONS["boolean_neuron"], SEED)


def test_one_neuron_and_xor(answer):
    check_question(answer, "one_neuron_and_xor", QUESTIONS["one_neuron_and_xor"], SEED)


def test_stacked_linear_layers(answer):
    check_question(answer, "stacked_linear_layers", QUESTIONS["stacked_linear_layers"], SEED)


def test_sigmoid_slope(answer):
    check_question(answer, "sigmoid_slope", QUESTIONS["sigmoid_slope"], SEED)


def test_relu_and_sigmoid(answer):
    check_question(answer, "relu_and_sigmoid", QUESTIONS["relu_and_sigmoid"], SEED)


def test_leaky_relu(answer):
    check_question(answer, "leaky_relu", QUESTIONS["leaky_relu"], SEED)


def test_activations(answer):
    check_question(answer, "activations", QUESTIONS["activations"], SEED)


def test_dead_unit(answer):
    check_question(answer, "dead_unit", QUESTIONS["dead_unit"], SEED)


def test_preactivation_spread(answer):
    check_question(answer, "preactivation_spread", QUESTIONS["preactivation_spread"], SEED)


def test_last_layer(answer):
    check_question(answer, "last_layer", QUESTIONS["last_layer"], SEED)


def test_one_hot_rows(answer):
    check_question(answer, "one_hot_rows", QUESTIONS["one_hot_rows"], SEED)


def test_softmax_of_logarithms(answer):
    check_question(answer, "softmax_of_logarithms", QUESTIONS["softmax_of_logarithms"], SEED)


def test_scores_shifted(answer):
    check_question(answer, "scores_shifted", QUESTIONS["scores_shifted"], SEED)


def test_class_axis(answer):
    check_question(answer, "class_axis", QUESTIONS["class_axis"], SEED)


def test_three_cross_entropies(answer):
    check_question(answer, "three_cross_entropies", QUESTIONS["three_cross_entropies"], SEED)


def test_ranked_losses(answer):
    check_question(answer, "ranked_losses", QUESTIONS["ranked_losses"], SEED)


def test_batch_loss(answer):
    check_question(answer, "batch_loss", QUESTIONS["batch_loss"], SEED)


def test_squared_error_of_a_batch(answer):
    check_question(answer, "squared_error_of_a_batch", QUESTIONS["squared_error_of_a_batch"], SEED)


def test_cross_entropy_and_divergence(answer):
    check_question(answer, "cross_entropy_and_divergence", QUESTIONS["cross_entropy_and_divergence"], SEED)


def test_gradient_of_the_scores(answer):
    check_question(answer, "gradient_of_the_scores", QUESTIONS["gradient_of_the_scores"], SEED)


def test_two_descent_steps(answer):
    check_question(answer, "two_descent_steps", QUESTIONS["two_descent_steps"], SEED)


def test_learning_rates(answer):
    check_question(answer, "learning_rates", QUESTIONS["learning_rates"], SEED)


def test_training_iteration(answer):
    check_question(answer, "training_iteration", QUESTIONS["training_iteration"], SEED)


def test_step_of_a_batch(answer):
    check_question(answer, "step_of_a_batch", QUESTIONS["step_of_a_batch"], SEED)


def test_two_momentum_steps(answer):
    check_question(answer, "two_momentum_steps", QUESTIONS["two_momentum_steps"], SEED)


def test_first_adam_step(answer):
    check_question(answer, "first_adam_step", QUESTIONS["first_adam_step"], SEED)


def test_optimisers(answer):
    check_question(answer, "optimisers", QUESTIONS["optimisers"], SEED)


def test_schedules(answer):
    check_question(answer, "schedules", QUESTIONS["schedules"], SEED)


def test_step_decay(answer):
    check_question(answer, "step_decay", QUESTIONS["step_decay"], SEED)


def test_exponential_decay(answer):
    check_question(answer, "exponential_decay", QUESTIONS["exponential_decay"], SEED)


def test_early_stopping(answer):
    check_question(answer, "early_stopping", QUESTIONS["early_stopping"], SEED)


def test_one_pass(answer):
    check_question(answer, "one_pass", QUESTIONS["one_pass"], SEED)


def test_batches_and_iterations(answer):
    check_question(answer, "batches_and_iterations", QUESTIONS["batches_and_iterations"], SEED)


def test_updates_of_an_epoch(answer):
    check_question(answer, "updates_of_an_epoch", QUESTIONS["updates_of_an_epoch"], SEED)


def test_printed_updates(answer):
    check_question(answer, "printed_updates", QUESTIONS["printed_updates"], SEED)


def test_faulty_training_loop(answer):
    check_question(answer, "faulty_training_loop", QUESTIONS["faulty_training_loop"], SEED)


def test_digit_network(answer):
    check_question(answer, "digit_network", QUESTIONS["digit_network"], SEED)


def test_large_image_network(answer):
    check_question(answer, "large_image_network", QUESTIONS["large_image_network"], SEED)


def test_colour_image_weights(answer):
    check_question(answer, "colour_image_weights", QUESTIONS["colour_image_weights"], SEED)


def test_linear_layer_shape(answer):
    check_question(answer, "linear_layer_shape", QUESTIONS["linear_layer_shape"], SEED)


def test_shuffled_pixels(answer):
    check_question(answer, "shuffled_pixels", QUESTIONS["shuffled_pixels"], SEED)


def test_penalty(answer):
    check_question(answer, "penalty", QUESTIONS["penalty"], SEED)


def test_two_penalties(answer):
    check_question(answer, "two_penalties", QUESTIONS["two_penalties"], SEED)


def test_normalised_batch(answer):
    check_question(answer, "normalised_batch", QUESTIONS["normalised_batch"], SEED)


def test_normalisation_at_test_time(answer):
    check_question(answer, "normalisation_at_test_time", QUESTIONS["normalisation_at_test_time"], SEED)


def test_dropped_values(answer):
    check_question(answer, "dropped_values", QUESTIONS["dropped_values"], SEED)


def test_new_mask(answer):
    check_question(answer, "new_mask", QUESTIONS["new_mask"], SEED)


def test_faulty_standardisation(answer):
    check_question(answer, "faulty_standardisation", QUESTIONS["faulty_standardisation"], SEED)


def test_kinds_of_parameters(answer):
    check_question(answer, "kinds_of_parameters", QUESTIONS["kinds_of_parameters"], SEED)


def test_better_model(answer):
    check_question(answer, "better_model", QUESTIONS["better_model"], SEED)


def test_known_and_new_examples(answer):
    check_question(answer, "known_and_new_examples", QUESTIONS["known_and_new_examples"], SEED)


def test_augmented_digits(answer):
    check_question(answer, "augmented_digits", QUESTIONS["augmented_digits"], SEED)


def test_tasks(answer):
    check_question(answer, "tasks", QUESTIONS["tasks"], SEED)


def test_free_labels(answer):
    check_question(answer, "free_labels", QUESTIONS["free_labels"], SEED)


def test_what_depth_replaces(answer):
    check_question(answer, "what_depth_replaces", QUESTIONS["what_depth_replaces"], SEED)


def test_synthesis(answer):
    check_question(answer, "synthesis", QUESTIONS["synthesis"], SEED)


def test_handwriting(answer):
    check_question(answer, "handwriting", QUESTIONS["handwriting"], SEED)


def test_applications(answer):
    check_question(answer, "applications", QUESTIONS["applications"], SEED)


def test_robot_needs(answer):
    check_question(answer, "robot_needs", QUESTIONS["robot_needs"], SEED)


def test_enlarged_image(answer):
    check_question(answer, "enlarged_image", QUESTIONS["enlarged_image"], SEED)


def test_invented_pixels(answer):
    check_question(answer, "invented_pixels", QUESTIONS["invented_pixels"], SEED)


def test_pose_outputs(answer):
    check_question(answer, "pose_outputs", QUESTIONS["pose_outputs"], SEED)


def test_pose_loss(answer):
    check_question(answer, "pose_loss", QUESTIONS["pose_loss"], SEED)


def test_why_now(answer):
    check_question(answer, "why_now", QUESTIONS["why_now"], SEED)
