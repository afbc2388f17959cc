# Written by: dlx dev derive chapter2/quiz2
# ruff: noqa: E501 -- the answers of chapter2/quiz2
from dlx.grader.quiz import check_question, keyed_questions

SEED = "2026"
QUESTIONS = keyed_questions(r"""{"output_side": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"ignores_the_stride": ["Vos tailles sont celles d'un pas de 1. De combien de pixels la fenêtre saute-t-elle entre deux positions ?", "Your sizes are those of a stride of 1. How many pixels does the window jump between two positions?"], "divides_by_the_stride": ["Vous divisez la taille par le pas, sans regarder la fenêtre ni la marge. Posez la fenêtre à la main sur 8 pixels avec un pas de 2 : tient-elle encore à la dernière position ? (« Un stride de 2 donne une image 2 fois plus petite » n'est qu'une approximation.)", "You divide the size by the stride, without looking at the window or the padding. Place the window by hand on 8 pixels with a stride of 2: does it still fit at the last position? (\"A stride of 2 gives an image twice smaller\" is only an approximation.)"], "forgets_the_padding": ["Padding oublié : vos tailles sont celles d'une entrée sans marge.", "Forgotten padding: your sizes are those of an input without margin."], "forgets_the_first_window": ["Vous comptez les sauts, pas les positions : il vous manque une fenêtre par axe. Vérifiez avec un signal de la taille de la fenêtre.", "You count the jumps, not the positions: one window per axis is missing. Check with a signal as long as the window."], "counts_the_incomplete_window": ["Vous arrondissez vers le haut : une fenêtre qui dépasse de l'entrée complétée est comptée. Est-elle gardée ?", "You round up: a window that sticks out of the padded input is counted. Is it kept?"]}, "accepted": [], "solved": [
[10, {"ignores_the_stride": 20, "forgets_the_padding": 8, "forgets_the_first_window": 9, "counts_the_incomplete_window": 11}],
[20, {"ignores_the_stride": 59, "divides_by_the_stride": 21, "forgets_the_padding": 19}],
[29, {"ignores_the_stride": 58, "forgets_the_padding": 28, "counts_the_incomplete_window": 30}],
[8, {"ignores_the_stride": 16, "divides_by_the_stride": 10, "forgets_the_padding": 7, "counts_the_incomplete_window": 9}],
[17, {"ignores_the_stride": 50, "divides_by_the_stride": 16, "counts_the_incomplete_window": 18}],
[6, {"ignores_the_stride": 18, "forgets_the_first_window": 5, "counts_the_incomplete_window": 7}],
[13, {"ignores_the_stride": 38, "forgets_the_padding": 12, "counts_the_incomplete_window": 14}],
[21, {"ignores_the_stride": 63, "divides_by_the_stride": 20, "counts_the_incomplete_window": 22}],
[10, {"ignores_the_stride": 20, "forgets_the_padding": 9, "counts_the_incomplete_window": 11}],
[9, {"ignores_the_stride": 27, "forgets_the_padding": 8, "counts_the_incomplete_window": 10}],
[11, {"ignores_the_stride": 33, "forgets_the_padding": 10, "counts_the_incomplete_window": 12}],
[22, {"ignores_the_stride": 65, "divides_by_the_stride": 21, "counts_the_incomplete_window": 23}],
[29, {"ignores_the_stride": 58, "divides_by_the_stride": 28, "forgets_the_padding": 27, "counts_the_incomplete_window": 30}],
[19, {"ignores_the_stride": 38, "forgets_the_padding": 18, "counts_the_incomplete_window": 20}],
[13, {"ignores_the_stride": 39, "forgets_the_padding": 12, "counts_the_incomplete_window": 14}],
[7, {"ignores_the_stride": 20, "divides_by_the_stride": 6, "counts_the_incomplete_window": 8}],
[14, {"ignores_the_stride": 28, "divides_by_the_stride": 15, "forgets_the_padding": 13}],
[25, {"ignores_the_stride": 50, "divides_by_the_stride": 27, "forgets_the_padding": 24, "counts_the_incomplete_window": 26}],
[22, {"ignores_the_stride": 44, "divides_by_the_stride": 23, "forgets_the_padding": 20, "forgets_the_first_window": 21}],
[11, {"ignores_the_stride": 22, "divides_by_the_stride": 12, "forgets_the_padding": 9, "forgets_the_first_window": 10}],
[9, {"ignores_the_stride": 26, "divides_by_the_stride": 8, "counts_the_incomplete_window": 10}],
[19, {"ignores_the_stride": 38, "divides_by_the_stride": 18, "forgets_the_padding": 17, "counts_the_incomplete_window": 20}],
[19, {"ignores_the_stride": 38, "divides_by_the_stride": 20, "forgets_the_padding": 17, "forgets_the_first_window": 18}],
[19, {"ignores_the_stride": 57, "forgets_the_first_window": 18, "counts_the_incomplete_window": 20}],
[9, {"ignores_the_stride": 18, "divides_by_the_stride": 10, "forgets_the_padding": 7, "forgets_the_first_window": 8}],
[8, {"ignores_the_stride": 23, "divides_by_the_stride": 9, "forgets_the_padding": 7}],
[11, {"ignores_the_stride": 22, "divides_by_the_stride": 10, "forgets_the_padding": 9, "counts_the_incomplete_window": 12}],
[14, {"ignores_the_stride": 41, "forgets_the_padding": 13, "counts_the_incomplete_window": 15}],
[27, {"ignores_the_stride": 54, "forgets_the_padding": 26, "counts_the_incomplete_window": 28}],
[16, {"ignores_the_stride": 47, "forgets_the_padding": 15, "counts_the_incomplete_window": 17}],
[11, {"ignores_the_stride": 32, "forgets_the_padding": 10, "counts_the_incomplete_window": 12}]
]},
"convolution_shape": {"kind": "shape", "count": 0, "tolerance": 0.0, "sentences": {"ignores_the_stride": ["Vos tailles sont celles d'un pas de 1. De combien de pixels la fenêtre saute-t-elle entre deux positions ?", "Your sizes are those of a stride of 1. How many pixels does the window jump between two positions?"], "forgets_the_padding": ["Padding oublié : vos tailles sont celles d'une entrée sans marge.", "Forgotten padding: your sizes are those of an input without margin."], "keeps_the_input_channels": ["Votre nombre de canaux est resté celui de l'entrée. Quel argument fixe le nombre de canaux de sortie ?", "Your number of channels is still that of the input. Which argument sets the number of output channels?"], "forgets_the_batch": ["Il vous manque l'axe du lot : la forme complète commence par N.", "The batch axis is missing: the full shape starts with N."], "puts_the_channels_last": ["Vos canaux sont à la fin. L'ordre demandé est le lot, les canaux, puis les tailles (NCHW).", "Your channels come last. The order asked for is the batch, the channels, then the sizes (NCHW)."]}, "accepted": [], "solved": [
[[32, 6, 10, 20], {"ignores_the_stride": [32, 6, 20, 40], "forgets_the_padding": [32, 6, 7, 17], "keeps_the_input_channels": [32, 3, 10, 20], "forgets_the_batch": [6, 10, 20], "puts_the_channels_last": [32, 10, 20, 6]}],
[[8, 12, 21, 10], {"ignores_the_stride": [8, 12, 42, 20], "forgets_the_padding": [8, 12, 20, 9], "keeps_the_input_channels": [8, 3, 21, 10], "forgets_the_batch": [12, 21, 10], "puts_the_channels_last": [8, 21, 10, 12]}],
[[16, 12, 16, 23], {"ignores_the_stride": [16, 12, 32, 46], "forgets_the_padding": [16, 12, 13, 20], "keeps_the_input_channels": [16, 1, 16, 23], "forgets_the_batch": [12, 16, 23], "puts_the_channels_last": [16, 16, 23, 12]}],
[[4, 24, 30, 12], {"ignores_the_stride": [4, 24, 60, 24], "forgets_the_padding": [4, 24, 28, 10], "keeps_the_input_channels": [4, 3, 30, 12], "forgets_the_batch": [24, 30, 12], "puts_the_channels_last": [4, 30, 12, 24]}],
[[4, 6, 10, 23], {"ignores_the_stride": [4, 6, 20, 46], "forgets_the_padding": [4, 6, 9, 22], "keeps_the_input_channels": [4, 1, 10, 23], "forgets_the_batch": [6, 10, 23], "puts_the_channels_last": [4, 10, 23, 6]}],
[[8, 64, 10, 32], {"ignores_the_stride": [8, 64, 20, 64], "forgets_the_padding": [8, 64, 8, 30], "keeps_the_input_channels": [8, 1, 10, 32], "forgets_the_batch": [64, 10, 32], "puts_the_channels_last": [8, 10, 32, 64]}],
[[8, 6, 17, 23], {"ignores_the_stride": [8, 6, 34, 46], "forgets_the_padding": [8, 6, 14, 20], "keeps_the_input_channels": [8, 3, 17, 23], "forgets_the_batch": [6, 17, 23], "puts_the_channels_last": [8, 17, 23, 6]}],
[[16, 64, 14, 10], {"ignores_the_stride": [16, 64, 28, 20], "forgets_the_padding": [16, 64, 13, 9], "keeps_the_input_channels": [16, 3, 14, 10], "forgets_the_batch": [64, 14, 10], "puts_the_channels_last": [16, 14, 10, 64]}],
[[16, 24, 25, 24], {"ignores_the_stride": [16, 24, 50, 48], "forgets_the_padding": [16, 24, 23, 22], "keeps_the_input_channels": [16, 1, 25, 24], "forgets_the_batch": [24, 25, 24], "puts_the_channels_last": [16, 25, 24, 24]}],
[[32, 12, 37, 10], {"ignores_the_stride": [32, 12, 74, 20], "forgets_the_padding": [32, 12, 35, 8], "keeps_the_input_channels": [32, 1, 37, 10], "forgets_the_batch": [12, 37, 10], "puts_the_channels_last": [32, 37, 10, 12]}],
[[32, 24, 38, 15], {"ignores_the_stride": [32, 24, 76, 30], "forgets_the_padding": [32, 24, 37, 14], "keeps_the_input_channels": [32, 1, 38, 15], "forgets_the_batch": [24, 38, 15], "puts_the_channels_last": [32, 38, 15, 24]}],
[[4, 6, 19, 10], {"ignores_the_stride": [4, 6, 38, 20], "forgets_the_padding": [4, 6, 16, 7], "keeps_the_input_channels": [4, 1, 19, 10], "forgets_the_batch": [6, 19, 10], "puts_the_channels_last": [4, 19, 10, 6]}],
[[16, 12, 10, 12], {"ignores_the_stride": [16, 12, 20, 24], "forgets_the_padding": [16, 12, 9, 11], "keeps_the_input_channels": [16, 1, 10, 12], "forgets_the_batch": [12, 10, 12], "puts_the_channels_last": [16, 10, 12, 12]}],
[[8, 24, 20, 10], {"ignores_the_stride": [8, 24, 40, 20], "forgets_the_padding": [8, 24, 17, 7], "keeps_the_input_channels": [8, 3, 20, 10], "forgets_the_batch": [24, 20, 10], "puts_the_channels_last": [8, 20, 10, 24]}],
[[4, 64, 23, 29], {"ignores_the_stride": [4, 64, 46, 58], "forgets_the_padding": [4, 64, 20, 26], "keeps_the_input_channels": [4, 1, 23, 29], "forgets_the_batch": [64, 23, 29], "puts_the_channels_last": [4, 23, 29, 64]}],
[[4, 12, 15, 29], {"ignores_the_stride": [4, 12, 30, 58], "forgets_the_padding": [4, 12, 13, 27], "keeps_the_input_channels": [4, 3, 15, 29], "forgets_the_batch": [12, 15, 29], "puts_the_channels_last": [4, 15, 29, 12]}],
[[16, 12, 40, 22], {"ignores_the_stride": [16, 12, 80, 44], "forgets_the_padding": [16, 12, 38, 20], "keeps_the_input_channels": [16, 1, 40, 22], "forgets_the_batch": [12, 40, 22], "puts_the_channels_last": [16, 40, 22, 12]}],
[[4, 12, 10, 24], {"ignores_the_stride": [4, 12, 20, 48], "forgets_the_padding": [4, 12, 7, 21], "keeps_the_input_channels": [4, 1, 10, 24], "forgets_the_batch": [12, 10, 24], "puts_the_channels_last": [4, 10, 24, 12]}],
[[4, 64, 10, 19], {"ignores_the_stride": [4, 64, 20, 38], "forgets_the_padding": [4, 64, 9, 18], "keeps_the_input_channels": [4, 3, 10, 19], "forgets_the_batch": [64, 10, 19], "puts_the_channels_last": [4, 10, 19, 64]}],
[[4, 64, 27, 19], {"ignores_the_stride": [4, 64, 54, 38], "forgets_the_padding": [4, 64, 26, 18], "keeps_the_input_channels": [4, 1, 27, 19], "forgets_the_batch": [64, 27, 19], "puts_the_channels_last": [4, 27, 19, 64]}],
[[32, 6, 14, 28], {"ignores_the_stride": [32, 6, 28, 56], "forgets_the_padding": [32, 6, 13, 27], "keeps_the_input_channels": [32, 3, 14, 28], "forgets_the_batch": [6, 14, 28], "puts_the_channels_last": [32, 14, 28, 6]}],
[[8, 12, 15, 12], {"ignores_the_stride": [8, 12, 30, 24], "forgets_the_padding": [8, 12, 12, 9], "keeps_the_input_channels": [8, 3, 15, 12], "forgets_the_batch": [12, 15, 12], "puts_the_channels_last": [8, 15, 12, 12]}],
[[8, 6, 27, 10], {"ignores_the_stride": [8, 6, 54, 20], "forgets_the_padding": [8, 6, 25, 8], "keeps_the_input_channels": [8, 1, 27, 10], "forgets_the_batch": [6, 27, 10], "puts_the_channels_last": [8, 27, 10, 6]}],
[[4, 64, 22, 12], {"ignores_the_stride": [4, 64, 44, 24], "forgets_the_padding": [4, 64, 21, 11], "keeps_the_input_channels": [4, 3, 22, 12], "forgets_the_batch": [64, 22, 12], "puts_the_channels_last": [4, 22, 12, 64]}],
[[16, 12, 10, 17], {"ignores_the_stride": [16, 12, 20, 34], "forgets_the_padding": [16, 12, 9, 16], "keeps_the_input_channels": [16, 1, 10, 17], "forgets_the_batch": [12, 10, 17], "puts_the_channels_last": [16, 10, 17, 12]}],
[[32, 12, 33, 23], {"ignores_the_stride": [32, 12, 66, 46], "forgets_the_padding": [32, 12, 30, 20], "keeps_the_input_channels": [32, 3, 33, 23], "forgets_the_batch": [12, 33, 23], "puts_the_channels_last": [32, 33, 23, 12]}],
[[4, 6, 37, 10], {"ignores_the_stride": [4, 6, 74, 20], "forgets_the_padding": [4, 6, 34, 7], "keeps_the_input_channels": [4, 3, 37, 10], "forgets_the_batch": [6, 37, 10], "puts_the_channels_last": [4, 37, 10, 6]}],
[[8, 24, 31, 30], {"ignores_the_stride": [8, 24, 62, 60], "forgets_the_padding": [8, 24, 30, 29], "keeps_the_input_channels": [8, 1, 31, 30], "forgets_the_batch": [24, 31, 30], "puts_the_channels_last": [8, 31, 30, 24]}],
[[4, 64, 37, 18], {"ignores_the_stride": [4, 64, 74, 36], "forgets_the_padding": [4, 64, 35, 16], "keeps_the_input_channels": [4, 3, 37, 18], "forgets_the_batch": [64, 37, 18], "puts_the_channels_last": [4, 37, 18, 64]}],
[[32, 12, 39, 28], {"ignores_the_stride": [32, 12, 78, 56], "forgets_the_padding": [32, 12, 38, 27], "keeps_the_input_channels": [32, 3, 39, 28], "forgets_the_batch": [12, 39, 28], "puts_the_channels_last": [32, 39, 28, 12]}],
[[16, 12, 10, 24], {"ignores_the_stride": [16, 12, 20, 48], "forgets_the_padding": [16, 12, 9, 23], "keeps_the_input_channels": [16, 3, 10, 24], "forgets_the_batch": [12, 10, 24], "puts_the_channels_last": [16, 10, 24, 12]}],
[[8, 64, 20, 14], {"ignores_the_stride": [8, 64, 40, 28], "forgets_the_padding": [8, 64, 19, 13], "keeps_the_input_channels": [8, 3, 20, 14], "forgets_the_batch": [64, 20, 14], "puts_the_channels_last": [8, 20, 14, 64]}],
[[32, 12, 26, 34], {"ignores_the_stride": [32, 12, 52, 68], "forgets_the_padding": [32, 12, 24, 32], "keeps_the_input_channels": [32, 3, 26, 34], "forgets_the_batch": [12, 26, 34], "puts_the_channels_last": [32, 26, 34, 12]}],
[[16, 64, 24, 34], {"ignores_the_stride": [16, 64, 48, 68], "forgets_the_padding": [16, 64, 23, 33], "keeps_the_input_channels": [16, 1, 24, 34], "forgets_the_batch": [64, 24, 34], "puts_the_channels_last": [16, 24, 34, 64]}],
[[4, 64, 34, 10], {"ignores_the_stride": [4, 64, 68, 20], "forgets_the_padding": [4, 64, 31, 7], "keeps_the_input_channels": [4, 1, 34, 10], "forgets_the_batch": [64, 34, 10], "puts_the_channels_last": [4, 34, 10, 64]}],
[[4, 6, 22, 39], {"ignores_the_stride": [4, 6, 44, 78], "forgets_the_padding": [4, 6, 21, 38], "keeps_the_input_channels": [4, 1, 22, 39], "forgets_the_batch": [6, 22, 39], "puts_the_channels_last": [4, 22, 39, 6]}],
[[8, 12, 38, 34], {"ignores_the_stride": [8, 12, 76, 68], "forgets_the_padding": [8, 12, 35, 31], "keeps_the_input_channels": [8, 3, 38, 34], "forgets_the_batch": [12, 38, 34], "puts_the_channels_last": [8, 38, 34, 12]}],
[[4, 64, 36, 10], {"ignores_the_stride": [4, 64, 72, 20], "forgets_the_padding": [4, 64, 34, 8], "keeps_the_input_channels": [4, 1, 36, 10], "forgets_the_batch": [64, 36, 10], "puts_the_channels_last": [4, 36, 10, 64]}],
[[16, 64, 16, 28], {"ignores_the_stride": [16, 64, 32, 56], "forgets_the_padding": [16, 64, 14, 26], "keeps_the_input_channels": [16, 1, 16, 28], "forgets_the_batch": [64, 16, 28], "puts_the_channels_last": [16, 16, 28, 64]}],
[[4, 12, 13, 37], {"ignores_the_stride": [4, 12, 26, 74], "forgets_the_padding": [4, 12, 11, 35], "keeps_the_input_channels": [4, 3, 13, 37], "forgets_the_batch": [12, 13, 37], "puts_the_channels_last": [4, 13, 37, 12]}]
]},
"dilated_side": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"ignores_the_dilation": ["Dilatation oubliée : vos tailles sont celles d'un noyau ordinaire. Quelle largeur un noyau de 3 occupe-t-il quand ses coefficients s'écartent ?", "Forgotten dilation: your sizes are those of an ordinary kernel. How wide is a kernel of 3 once its coefficients are spread out?"], "dilation_multiplies_the_side": ["Vous multipliez le côté du noyau par la dilatation. Un noyau de 3 a deux intervalles, pas trois : comptez-les sur un dessin.", "You multiply the side of the kernel by the dilation. A kernel of 3 has two intervals, not three: count them on a drawing."], "dilation_opens_a_single_gap": ["Votre dilatation n'ouvre qu'un seul intervalle du noyau. Une dilatation écarte tous les coefficients voisins : combien y a-t-il d'intervalles ?", "Your dilation opens a single interval of the kernel. A dilation spreads all the neighbouring coefficients: how many intervals are there?"], "forgets_the_last_coefficient": ["Votre noyau est trop court d'un pixel : vous comptez les intervalles, pas le dernier coefficient. Vérifiez avec une dilatation de 1 et un pas de 1.", "Your kernel is one pixel too short: you count the intervals, not the last coefficient. Check with a dilation of 1 and a stride of 1."]}, "accepted": [], "solved": [
[30, {"ignores_the_dilation": 34, "dilation_multiplies_the_side": 28, "dilation_opens_a_single_gap": 32, "forgets_the_last_coefficient": 31}],
[24, {"ignores_the_dilation": 30, "dilation_multiplies_the_side": 21, "dilation_opens_a_single_gap": 27, "forgets_the_last_coefficient": 25}],
[43, {"ignores_the_dilation": 53, "dilation_multiplies_the_side": 38, "dilation_opens_a_single_gap": 48, "forgets_the_last_coefficient": 44}],
[20, {"ignores_the_dilation": 28, "dilation_multiplies_the_side": 18, "dilation_opens_a_single_gap": 26, "forgets_the_last_coefficient": 21}],
[24, {"ignores_the_dilation": 36, "dilation_multiplies_the_side": 21, "dilation_opens_a_single_gap": 33, "forgets_the_last_coefficient": 25}],
[8, {"ignores_the_dilation": 28, "dilation_multiplies_the_side": 3, "dilation_opens_a_single_gap": 23, "forgets_the_last_coefficient": 9}],
[9, {"ignores_the_dilation": 29, "dilation_multiplies_the_side": 4, "dilation_opens_a_single_gap": 24, "forgets_the_last_coefficient": 10}],
[39, {"ignores_the_dilation": 43, "dilation_multiplies_the_side": 37, "dilation_opens_a_single_gap": 41, "forgets_the_last_coefficient": 40}],
[17, {"ignores_the_dilation": 29, "dilation_multiplies_the_side": 14, "dilation_opens_a_single_gap": 26, "forgets_the_last_coefficient": 18}],
[16, {"ignores_the_dilation": 36, "dilation_multiplies_the_side": 11, "dilation_opens_a_single_gap": 31, "forgets_the_last_coefficient": 17}],
[20, {"ignores_the_dilation": 30, "dilation_multiplies_the_side": 15, "dilation_opens_a_single_gap": 25, "forgets_the_last_coefficient": 21}],
[23, {"ignores_the_dilation": 35, "dilation_multiplies_the_side": 20, "dilation_opens_a_single_gap": 32, "forgets_the_last_coefficient": 24}],
[41, {"ignores_the_dilation": 49, "dilation_multiplies_the_side": 39, "dilation_opens_a_single_gap": 47, "forgets_the_last_coefficient": 42}],
[28, {"ignores_the_dilation": 40, "dilation_multiplies_the_side": 25, "dilation_opens_a_single_gap": 37, "forgets_the_last_coefficient": 29}],
[26, {"ignores_the_dilation": 30, "dilation_multiplies_the_side": 24, "dilation_opens_a_single_gap": 28, "forgets_the_last_coefficient": 27}],
[56, {"ignores_the_dilation": 60, "dilation_multiplies_the_side": 54, "dilation_opens_a_single_gap": 58, "forgets_the_last_coefficient": 57}],
[16, {"ignores_the_dilation": 28, "dilation_multiplies_the_side": 13, "dilation_opens_a_single_gap": 25, "forgets_the_last_coefficient": 17}],
[22, {"ignores_the_dilation": 42, "dilation_multiplies_the_side": 17, "dilation_opens_a_single_gap": 37, "forgets_the_last_coefficient": 23}],
[35, {"ignores_the_dilation": 45, "dilation_multiplies_the_side": 30, "dilation_opens_a_single_gap": 40, "forgets_the_last_coefficient": 36}],
[24, {"ignores_the_dilation": 32, "dilation_multiplies_the_side": 22, "dilation_opens_a_single_gap": 30, "forgets_the_last_coefficient": 25}],
[37, {"ignores_the_dilation": 57, "dilation_multiplies_the_side": 32, "dilation_opens_a_single_gap": 52, "forgets_the_last_coefficient": 38}],
[47, {"ignores_the_dilation": 51, "dilation_multiplies_the_side": 45, "dilation_opens_a_single_gap": 49, "forgets_the_last_coefficient": 48}],
[43, {"ignores_the_dilation": 55, "dilation_multiplies_the_side": 40, "dilation_opens_a_single_gap": 52, "forgets_the_last_coefficient": 44}],
[35, {"ignores_the_dilation": 55, "dilation_multiplies_the_side": 30, "dilation_opens_a_single_gap": 50, "forgets_the_last_coefficient": 36}],
[38, {"ignores_the_dilation": 46, "dilation_multiplies_the_side": 36, "dilation_opens_a_single_gap": 44, "forgets_the_last_coefficient": 39}],
[21, {"ignores_the_dilation": 41, "dilation_multiplies_the_side": 16, "dilation_opens_a_single_gap": 36, "forgets_the_last_coefficient": 22}],
[51, {"ignores_the_dilation": 57, "dilation_multiplies_the_side": 48, "dilation_opens_a_single_gap": 54, "forgets_the_last_coefficient": 52}]
]},
"lenet_side": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"adds_the_lost_pixels": ["Un padding de 2 agrandirait la carte : 32 + 4 − 5 + 1 = 32. Les « 2 pixels de chaque côté » du cours sont ceux que l'on perd.", "A padding of 2 would enlarge the map: 32 + 4 − 5 + 1 = 32. The course's “2 pixels on each side” are those that are lost."], "crops_the_image": ["Rien n'est rogné avant la couche : comptez les positions de la fenêtre sur une ligne.", "Nothing is cropped before the layer: count the positions of the window on a row."], "drops_to_a_multiple": ["Une couche ne sait rien de celle qui suit : sa taille vient de son noyau, de son pas et de son padding.", "A layer knows nothing of the next one: its size comes from its kernel, its stride and its padding."]}, "accepted": [], "solved": [
[1, {"crops_the_image": 0, "adds_the_lost_pixels": 2, "drops_to_a_multiple": 3}],
[0, {"crops_the_image": 1, "adds_the_lost_pixels": 2, "drops_to_a_multiple": 3}],
[2, {"drops_to_a_multiple": 0, "crops_the_image": 1, "adds_the_lost_pixels": 3}],
[0, {"drops_to_a_multiple": 1, "crops_the_image": 2, "adds_the_lost_pixels": 3}],
[1, {"adds_the_lost_pixels": 0, "crops_the_image": 2, "drops_to_a_multiple": 3}],
[3, {"drops_to_a_multiple": 0, "crops_the_image": 1, "adds_the_lost_pixels": 2}],
[2, {"crops_the_image": 0, "drops_to_a_multiple": 1, "adds_the_lost_pixels": 3}],
[3, {"drops_to_a_multiple": 0, "adds_the_lost_pixels": 1, "crops_the_image": 2}],
[1, {"drops_to_a_multiple": 0, "adds_the_lost_pixels": 2, "crops_the_image": 3}]
]},
"pooling_stride": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"stride_is_the_window": ["Vos fenêtres sont posées côte à côte : vous avancez du côté de la fenêtre au lieu de stride. Ici elles peuvent se recouvrir, ou laisser des trous.", "Your windows lie side by side: you move by the side of the window instead of stride. Here they may overlap, or leave gaps."], "subtracts_the_sides": ["Vous avez soustrait les deux côtés : de combien la fenêtre avance-t-elle à chaque saut, et combien de sauts fait-elle ?", "You subtracted the two sides: by how much does the window move at each jump, and how many jumps does it make?"]}, "accepted": [], "solved": [
[4, {"stride_is_the_window": 3, "subtracts_the_sides": 17}],
[3, {"stride_is_the_window": 2, "subtracts_the_sides": 23}],
[4, {"stride_is_the_window": 2, "subtracts_the_sides": 37}],
[2, {"stride_is_the_window": 3, "subtracts_the_sides": 10}],
[2, {"stride_is_the_window": 4, "subtracts_the_sides": 8}],
[3, {"stride_is_the_window": 4, "subtracts_the_sides": 15}],
[2, {"stride_is_the_window": 5, "subtracts_the_sides": 13}],
[3, {"stride_is_the_window": 5, "subtracts_the_sides": 14}],
[4, {"stride_is_the_window": 5, "subtracts_the_sides": 37}],
[2, {"stride_is_the_window": 5, "subtracts_the_sides": 12}],
[2, {"stride_is_the_window": 3, "subtracts_the_sides": 15}],
[2, {"stride_is_the_window": 5, "subtracts_the_sides": 9}],
[2, {"stride_is_the_window": 4, "subtracts_the_sides": 16}],
[4, {"stride_is_the_window": 2, "subtracts_the_sides": 34}],
[4, {"stride_is_the_window": 3, "subtracts_the_sides": 26}],
[3, {"stride_is_the_window": 4, "subtracts_the_sides": 21}],
[3, {"stride_is_the_window": 5, "subtracts_the_sides": 26}],
[4, {"stride_is_the_window": 5, "subtracts_the_sides": 19}],
[3, {"stride_is_the_window": 5, "subtracts_the_sides": 20}],
[2, {"stride_is_the_window": 3, "subtracts_the_sides": 13}],
[3, {"stride_is_the_window": 2, "subtracts_the_sides": 11}],
[2, {"stride_is_the_window": 3, "subtracts_the_sides": 7}],
[4, {"stride_is_the_window": 5, "subtracts_the_sides": 22}],
[4, {"stride_is_the_window": 5, "subtracts_the_sides": 34}],
[3, {"stride_is_the_window": 2, "subtracts_the_sides": 19}],
[4, {"stride_is_the_window": 3, "subtracts_the_sides": 38}],
[2, {"stride_is_the_window": 4, "subtracts_the_sides": 12}],
[3, {"stride_is_the_window": 2, "subtracts_the_sides": 15}],
[4, {"stride_is_the_window": 3, "subtracts_the_sides": 32}],
[4, {"stride_is_the_window": 2, "subtracts_the_sides": 16}]
]},
"padded_zeros": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_corners": ["Il manque les quatre coins : comparez le nombre de pixels avant et après.", "The four corners are missing: compare the number of pixels before and after."], "pads_one_side_only": ["Vous ajoutez p pixels en tout. Un padding de p ajoute p pixels avant ET p pixels après. (Sur l'image 8x8 du cours, avec un pas de 2, l'arrondi cache cette erreur.)", "You add p pixels in total. A padding of p adds p pixels before AND p pixels after. (On the course's 8x8 image, with a stride of 2, rounding hides this mistake.)"], "pads_one_axis_only": ["Votre padding n'agit que le long d'un axe : il ajoute des lignes en haut et en bas, et aussi des colonnes à gauche et à droite.", "Your padding acts along one axis only: it adds rows at the top and at the bottom, and columns on the left and on the right as well."], "counts_every_pixel": ["Vous avez compté tous les pixels de l'image complétée : seuls les zéros ajoutés sont demandés.", "You counted every pixel of the padded image: only the added zeros are asked for."]}, "accepted": [], "solved": [
[76, {"forgets_the_corners": 60, "pads_one_side_only": 34, "pads_one_axis_only": 28, "counts_every_pixel": 132}],
[32, {"forgets_the_corners": 28, "pads_one_side_only": 15, "pads_one_axis_only": 16, "counts_every_pixel": 80}],
[36, {"forgets_the_corners": 32, "pads_one_side_only": 17, "pads_one_axis_only": 14, "counts_every_pixel": 99}],
[36, {"forgets_the_corners": 32, "pads_one_side_only": 17, "pads_one_axis_only": 12, "counts_every_pixel": 96}],
[76, {"forgets_the_corners": 60, "pads_one_side_only": 34, "pads_one_axis_only": 24, "counts_every_pixel": 130}],
[80, {"forgets_the_corners": 64, "pads_one_side_only": 36, "pads_one_axis_only": 40, "counts_every_pixel": 140}],
[76, {"forgets_the_corners": 60, "pads_one_side_only": 34, "pads_one_axis_only": 36, "counts_every_pixel": 130}],
[96, {"forgets_the_corners": 80, "pads_one_side_only": 44, "pads_one_axis_only": 48, "counts_every_pixel": 192}],
[42, {"forgets_the_corners": 38, "pads_one_side_only": 20, "pads_one_axis_only": 24, "counts_every_pixel": 126}],
[100, {"forgets_the_corners": 84, "pads_one_side_only": 46, "pads_one_axis_only": 44, "counts_every_pixel": 210}],
[44, {"forgets_the_corners": 40, "pads_one_side_only": 21, "pads_one_axis_only": 24, "counts_every_pixel": 140}],
[40, {"forgets_the_corners": 36, "pads_one_side_only": 19, "pads_one_axis_only": 20, "counts_every_pixel": 120}],
[50, {"forgets_the_corners": 46, "pads_one_side_only": 24, "pads_one_axis_only": 22, "counts_every_pixel": 182}],
[48, {"forgets_the_corners": 44, "pads_one_side_only": 23, "pads_one_axis_only": 24, "counts_every_pixel": 168}],
[44, {"forgets_the_corners": 40, "pads_one_side_only": 21, "pads_one_axis_only": 18, "counts_every_pixel": 143}],
[84, {"forgets_the_corners": 68, "pads_one_side_only": 38, "pads_one_axis_only": 24, "counts_every_pixel": 150}],
[68, {"forgets_the_corners": 52, "pads_one_side_only": 30, "pads_one_axis_only": 24, "counts_every_pixel": 110}],
[88, {"forgets_the_corners": 72, "pads_one_side_only": 40, "pads_one_axis_only": 44, "counts_every_pixel": 165}],
[40, {"forgets_the_corners": 36, "pads_one_side_only": 19, "pads_one_axis_only": 12, "counts_every_pixel": 112}],
[36, {"forgets_the_corners": 32, "pads_one_side_only": 17, "pads_one_axis_only": 20, "counts_every_pixel": 96}],
[38, {"forgets_the_corners": 34, "pads_one_side_only": 18, "pads_one_axis_only": 22, "counts_every_pixel": 104}],
[100, {"forgets_the_corners": 84, "pads_one_side_only": 46, "pads_one_axis_only": 36, "counts_every_pixel": 208}],
[40, {"forgets_the_corners": 36, "pads_one_side_only": 19, "pads_one_axis_only": 24, "counts_every_pixel": 112}],
[88, {"forgets_the_corners": 72, "pads_one_side_only": 40, "pads_one_axis_only": 48, "counts_every_pixel": 160}],
[44, {"forgets_the_corners": 40, "pads_one_side_only": 21, "pads_one_axis_only": 16, "counts_every_pixel": 140}],
[40, {"forgets_the_corners": 36, "pads_one_side_only": 19, "pads_one_axis_only": 22, "counts_every_pixel": 117}],
[92, {"forgets_the_corners": 76, "pads_one_side_only": 42, "pads_one_axis_only": 44, "counts_every_pixel": 180}],
[34, {"forgets_the_corners": 30, "pads_one_side_only": 16, "pads_one_axis_only": 12, "counts_every_pixel": 88}],
[34, {"forgets_the_corners": 30, "pads_one_side_only": 16, "pads_one_axis_only": 18, "counts_every_pixel": 88}],
[38, {"forgets_the_corners": 34, "pads_one_side_only": 18, "pads_one_axis_only": 14, "counts_every_pixel": 108}]
]},
"stride_halves": {"kind": "truth", "count": 0, "tolerance": 0.0, "sentences": {"believes_the_slide": ["C'est la phrase du cours, mais elle n'est qu'une approximation : essayez un noyau 3×3 sans padding sur une image 8×8.", "This is the course's sentence, but it is only an approximation: try a 3×3 kernel without padding on an 8×8 image."]}, "accepted": [], "solved": [
[false, {"believes_the_slide": true}]
]},
"network_shape": {"kind": "shape", "count": 0, "tolerance": 0.0, "sentences": {"skips_the_poolings": ["Vos tailles sont celles des convolutions seules : que font les deux poolings de pas 2 ?", "Your sizes are those of the convolutions alone: what do the two poolings of stride 2 do?"], "pads_both_convolutions": ["Vous avez gardé la taille dans les deux convolutions : une seule a un padding.", "You kept the size in both convolutions: only one has a padding."], "forgets_the_padding": ["Padding oublié : vos tailles sont celles d'une entrée sans marge.", "Forgotten padding: your sizes are those of an input without margin."], "keeps_the_first_maps": ["Vous avez gardé les cartes de la première convolution : combien de filtres la seconde a-t-elle ?", "You kept the maps of the first convolution: how many filters does the second one have?"], "forgets_the_batch": ["Il vous manque l'axe du lot : la forme complète commence par N.", "The batch axis is missing: the full shape starts with N."], "puts_the_channels_last": ["Vos canaux sont à la fin. L'ordre demandé est le lot, les canaux, puis les tailles (NCHW).", "Your channels come last. The order asked for is the batch, the channels, then the sizes (NCHW)."]}, "accepted": [], "solved": [
[[8, 20, 7, 7], {"skips_the_poolings": [8, 20, 32, 32], "pads_both_convolutions": [8, 20, 9, 9], "forgets_the_padding": [8, 20, 6, 6], "keeps_the_first_maps": [8, 6, 7, 7], "forgets_the_batch": [20, 7, 7], "puts_the_channels_last": [8, 7, 7, 20]}],
[[2, 16, 8, 8], {"skips_the_poolings": [2, 16, 36, 36], "pads_both_convolutions": [2, 16, 10, 10], "forgets_the_padding": [2, 16, 7, 7], "keeps_the_first_maps": [2, 6, 8, 8], "forgets_the_batch": [16, 8, 8], "puts_the_channels_last": [2, 8, 8, 16]}],
[[2, 12, 6, 6], {"skips_the_poolings": [2, 12, 28, 28], "pads_both_convolutions": [2, 12, 8, 8], "forgets_the_padding": [2, 12, 5, 5], "keeps_the_first_maps": [2, 8, 6, 6], "forgets_the_batch": [12, 6, 6], "puts_the_channels_last": [2, 6, 6, 12]}],
[[2, 20, 10, 10], {"skips_the_poolings": [2, 20, 44, 44], "pads_both_convolutions": [2, 20, 12, 12], "forgets_the_padding": [2, 20, 9, 9], "keeps_the_first_maps": [2, 10, 10, 10], "forgets_the_batch": [20, 10, 10], "puts_the_channels_last": [2, 10, 10, 20]}],
[[5, 12, 10, 10], {"skips_the_poolings": [5, 12, 44, 44], "pads_both_convolutions": [5, 12, 12, 12], "forgets_the_padding": [5, 12, 9, 9], "keeps_the_first_maps": [5, 6, 10, 10], "forgets_the_batch": [12, 10, 10], "puts_the_channels_last": [5, 10, 10, 12]}],
[[5, 16, 5, 5], {"skips_the_poolings": [5, 16, 24, 24], "pads_both_convolutions": [5, 16, 7, 7], "forgets_the_padding": [5, 16, 4, 4], "keeps_the_first_maps": [5, 8, 5, 5], "forgets_the_batch": [16, 5, 5], "puts_the_channels_last": [5, 5, 5, 16]}],
[[5, 16, 7, 7], {"skips_the_poolings": [5, 16, 32, 32], "pads_both_convolutions": [5, 16, 9, 9], "forgets_the_padding": [5, 16, 6, 6], "keeps_the_first_maps": [5, 10, 7, 7], "forgets_the_batch": [16, 7, 7], "puts_the_channels_last": [5, 7, 7, 16]}],
[[8, 20, 8, 8], {"skips_the_poolings": [8, 20, 36, 36], "pads_both_convolutions": [8, 20, 10, 10], "forgets_the_padding": [8, 20, 7, 7], "keeps_the_first_maps": [8, 8, 8, 8], "forgets_the_batch": [20, 8, 8], "puts_the_channels_last": [8, 8, 8, 20]}],
[[8, 12, 5, 5], {"skips_the_poolings": [8, 12, 24, 24], "pads_both_convolutions": [8, 12, 7, 7], "forgets_the_padding": [8, 12, 4, 4], "keeps_the_first_maps": [8, 10, 5, 5], "forgets_the_batch": [12, 5, 5], "puts_the_channels_last": [8, 5, 5, 12]}],
[[5, 20, 6, 6], {"skips_the_poolings": [5, 20, 28, 28], "pads_both_convolutions": [5, 20, 8, 8], "forgets_the_padding": [5, 20, 5, 5], "keeps_the_first_maps": [5, 8, 6, 6], "forgets_the_batch": [20, 6, 6], "puts_the_channels_last": [5, 6, 6, 20]}],
[[8, 16, 6, 6], {"skips_the_poolings": [8, 16, 28, 28], "pads_both_convolutions": [8, 16, 8, 8], "forgets_the_padding": [8, 16, 5, 5], "keeps_the_first_maps": [8, 10, 6, 6], "forgets_the_batch": [16, 6, 6], "puts_the_channels_last": [8, 6, 6, 16]}],
[[2, 16, 5, 5], {"skips_the_poolings": [2, 16, 24, 24], "pads_both_convolutions": [2, 16, 7, 7], "forgets_the_padding": [2, 16, 4, 4], "keeps_the_first_maps": [2, 8, 5, 5], "forgets_the_batch": [16, 5, 5], "puts_the_channels_last": [2, 5, 5, 16]}],
[[2, 20, 7, 7], {"skips_the_poolings": [2, 20, 32, 32], "pads_both_convolutions": [2, 20, 9, 9], "forgets_the_padding": [2, 20, 6, 6], "keeps_the_first_maps": [2, 10, 7, 7], "forgets_the_batch": [20, 7, 7], "puts_the_channels_last": [2, 7, 7, 20]}],
[[5, 20, 8, 8], {"skips_the_poolings": [5, 20, 36, 36], "pads_both_convolutions": [5, 20, 10, 10], "forgets_the_padding": [5, 20, 7, 7], "keeps_the_first_maps": [5, 10, 8, 8], "forgets_the_batch": [20, 8, 8], "puts_the_channels_last": [5, 8, 8, 20]}],
[[8, 12, 10, 10], {"skips_the_poolings": [8, 12, 44, 44], "pads_both_convolutions": [8, 12, 12, 12], "forgets_the_padding": [8, 12, 9, 9], "keeps_the_first_maps": [8, 10, 10, 10], "forgets_the_batch": [12, 10, 10], "puts_the_channels_last": [8, 10, 10, 12]}],
[[8, 12, 5, 5], {"skips_the_poolings": [8, 12, 24, 24], "pads_both_convolutions": [8, 12, 7, 7], "forgets_the_padding": [8, 12, 4, 4], "keeps_the_first_maps": [8, 6, 5, 5], "forgets_the_batch": [12, 5, 5], "puts_the_channels_last": [8, 5, 5, 12]}],
[[2, 20, 6, 6], {"skips_the_poolings": [2, 20, 28, 28], "pads_both_convolutions": [2, 20, 8, 8], "forgets_the_padding": [2, 20, 5, 5], "keeps_the_first_maps": [2, 6, 6, 6], "forgets_the_batch": [20, 6, 6], "puts_the_channels_last": [2, 6, 6, 20]}],
[[5, 12, 7, 7], {"skips_the_poolings": [5, 12, 32, 32], "pads_both_convolutions": [5, 12, 9, 9], "forgets_the_padding": [5, 12, 6, 6], "keeps_the_first_maps": [5, 8, 7, 7], "forgets_the_batch": [12, 7, 7], "puts_the_channels_last": [5, 7, 7, 12]}],
[[2, 12, 10, 10], {"skips_the_poolings": [2, 12, 44, 44], "pads_both_convolutions": [2, 12, 12, 12], "forgets_the_padding": [2, 12, 9, 9], "keeps_the_first_maps": [2, 8, 10, 10], "forgets_the_batch": [12, 10, 10], "puts_the_channels_last": [2, 10, 10, 12]}],
[[2, 12, 8, 8], {"skips_the_poolings": [2, 12, 36, 36], "pads_both_convolutions": [2, 12, 10, 10], "forgets_the_padding": [2, 12, 7, 7], "keeps_the_first_maps": [2, 10, 8, 8], "forgets_the_batch": [12, 8, 8], "puts_the_channels_last": [2, 8, 8, 12]}],
[[5, 16, 10, 10], {"skips_the_poolings": [5, 16, 44, 44], "pads_both_convolutions": [5, 16, 12, 12], "forgets_the_padding": [5, 16, 9, 9], "keeps_the_first_maps": [5, 8, 10, 10], "forgets_the_batch": [16, 10, 10], "puts_the_channels_last": [5, 10, 10, 16]}],
[[8, 20, 5, 5], {"skips_the_poolings": [8, 20, 24, 24], "pads_both_convolutions": [8, 20, 7, 7], "forgets_the_padding": [8, 20, 4, 4], "keeps_the_first_maps": [8, 6, 5, 5], "forgets_the_batch": [20, 5, 5], "puts_the_channels_last": [8, 5, 5, 20]}],
[[2, 20, 8, 8], {"skips_the_poolings": [2, 20, 36, 36], "pads_both_convolutions": [2, 20, 10, 10], "forgets_the_padding": [2, 20, 7, 7], "keeps_the_first_maps": [2, 10, 8, 8], "forgets_the_batch": [20, 8, 8], "puts_the_channels_last": [2, 8, 8, 20]}],
[[5, 12, 10, 10], {"skips_the_poolings": [5, 12, 44, 44], "pads_both_convolutions": [5, 12, 12, 12], "forgets_the_padding": [5, 12, 9, 9], "keeps_the_first_maps": [5, 8, 10, 10], "forgets_the_batch": [12, 10, 10], "puts_the_channels_last": [5, 10, 10, 12]}],
[[5, 12, 6, 6], {"skips_the_poolings": [5, 12, 28, 28], "pads_both_convolutions": [5, 12, 8, 8], "forgets_the_padding": [5, 12, 5, 5], "keeps_the_first_maps": [5, 6, 6, 6], "forgets_the_batch": [12, 6, 6], "puts_the_channels_last": [5, 6, 6, 12]}],
[[5, 16, 7, 7], {"skips_the_poolings": [5, 16, 32, 32], "pads_both_convolutions": [5, 16, 9, 9], "forgets_the_padding": [5, 16, 6, 6], "keeps_the_first_maps": [5, 8, 7, 7], "forgets_the_batch": [16, 7, 7], "puts_the_channels_last": [5, 7, 7, 16]}],
[[5, 20, 7, 7], {"skips_the_poolings": [5, 20, 32, 32], "pads_both_convolutions": [5, 20, 9, 9], "forgets_the_padding": [5, 20, 6, 6], "keeps_the_first_maps": [5, 6, 7, 7], "forgets_the_batch": [20, 7, 7], "puts_the_channels_last": [5, 7, 7, 20]}],
[[2, 16, 6, 6], {"skips_the_poolings": [2, 16, 28, 28], "pads_both_convolutions": [2, 16, 8, 8], "forgets_the_padding": [2, 16, 5, 5], "keeps_the_first_maps": [2, 8, 6, 6], "forgets_the_batch": [16, 6, 6], "puts_the_channels_last": [2, 6, 6, 16]}],
[[2, 16, 7, 7], {"skips_the_poolings": [2, 16, 32, 32], "pads_both_convolutions": [2, 16, 9, 9], "forgets_the_padding": [2, 16, 6, 6], "keeps_the_first_maps": [2, 6, 7, 7], "forgets_the_batch": [16, 7, 7], "puts_the_channels_last": [2, 7, 7, 16]}],
[[8, 12, 10, 10], {"skips_the_poolings": [8, 12, 44, 44], "pads_both_convolutions": [8, 12, 12, 12], "forgets_the_padding": [8, 12, 9, 9], "keeps_the_first_maps": [8, 6, 10, 10], "forgets_the_batch": [12, 10, 10], "puts_the_channels_last": [8, 10, 10, 12]}],
[[2, 12, 8, 8], {"skips_the_poolings": [2, 12, 36, 36], "pads_both_convolutions": [2, 12, 10, 10], "forgets_the_padding": [2, 12, 7, 7], "keeps_the_first_maps": [2, 8, 8, 8], "forgets_the_batch": [12, 8, 8], "puts_the_channels_last": [2, 8, 8, 12]}],
[[2, 16, 6, 6], {"skips_the_poolings": [2, 16, 28, 28], "pads_both_convolutions": [2, 16, 8, 8], "forgets_the_padding": [2, 16, 5, 5], "keeps_the_first_maps": [2, 10, 6, 6], "forgets_the_batch": [16, 6, 6], "puts_the_channels_last": [2, 6, 6, 16]}],
[[2, 12, 10, 10], {"skips_the_poolings": [2, 12, 44, 44], "pads_both_convolutions": [2, 12, 12, 12], "forgets_the_padding": [2, 12, 9, 9], "keeps_the_first_maps": [2, 10, 10, 10], "forgets_the_batch": [12, 10, 10], "puts_the_channels_last": [2, 10, 10, 12]}],
[[5, 16, 5, 5], {"skips_the_poolings": [5, 16, 24, 24], "pads_both_convolutions": [5, 16, 7, 7], "forgets_the_padding": [5, 16, 4, 4], "keeps_the_first_maps": [5, 10, 5, 5], "forgets_the_batch": [16, 5, 5], "puts_the_channels_last": [5, 5, 5, 16]}],
[[8, 16, 8, 8], {"skips_the_poolings": [8, 16, 36, 36], "pads_both_convolutions": [8, 16, 10, 10], "forgets_the_padding": [8, 16, 7, 7], "keeps_the_first_maps": [8, 6, 8, 8], "forgets_the_batch": [16, 8, 8], "puts_the_channels_last": [8, 8, 8, 16]}],
[[2, 12, 5, 5], {"skips_the_poolings": [2, 12, 24, 24], "pads_both_convolutions": [2, 12, 7, 7], "forgets_the_padding": [2, 12, 4, 4], "keeps_the_first_maps": [2, 8, 5, 5], "forgets_the_batch": [12, 5, 5], "puts_the_channels_last": [2, 5, 5, 12]}]
]},
"handout_convolution": {"kind": "array", "count": 0, "tolerance": 0.01, "sentences": {"flips_the_kernel": ["Votre résultat est celui d'un noyau tourné de 180° : c'est la convolution des mathématiciens. Une couche de réseau retourne-t-elle son noyau ?", "Your result is that of a kernel rotated by 180 degrees: the mathematicians' convolution. Does a network's layer flip its kernel?"], "transposes_the_kernel": ["Lignes et colonnes du noyau sont échangées : quel indice parcourt les lignes ?", "Rows and columns of the kernel are exchanged: which index runs over the rows?"], "averages_the_products": ["Vous renvoyez la moyenne des produits : la sortie est-elle une moyenne ou une somme pondérée ?", "You return the mean of the products: is the output an average or a weighted sum?"], "divides_by_the_kernel_sum": ["Le résultat est divisé par la somme du noyau, comme pour un flou : rien dans la définition ne remet les poids à l'échelle.", "The result is divided by the sum of the kernel, as for a blur: nothing in the definition rescales the weights."], "always_pads_by_one": ["Vous ajoutez un bord de zéros que personne n'a demandé : comparez la taille du résultat au nombre de positions où le noyau tient en entier.", "You add a border of zeros that nobody asked for: compare the size of the result with the number of positions where the kernel fits entirely."], "stops_one_step_early": ["Il manque la dernière position de chaque axe : comptez à la main les positions d'une fenêtre de 3 sur une ligne de 5.", "The last position along each axis is missing: count by hand the positions of a window of 3 on a row of 5."]}, "accepted": [], "solved": [
[[[3, 5, 3], [4, 4, 3], [3, 5, 4]], {"flips_the_kernel": [[3, 3, 2], [3, 4, 4], [3, 4, 4]], "transposes_the_kernel": [[3, 4, 2], [4, 5, 3], [3, 5, 4]], "averages_the_products": [[0.333, 0.556, 0.333], [0.444, 0.444, 0.333], [0.333, 0.556, 0.444]], "divides_by_the_kernel_sum": [[0.6, 1.0, 0.6], [0.8, 0.8, 0.6], [0.6, 1.0, 0.8]], "always_pads_by_one": [[2, 3, 2, 2, 1], [2, 3, 5, 3, 1], [2, 4, 4, 3, 1], [2, 3, 5, 4, 2], [1, 2, 2, 3, 2]], "stops_one_step_early": [[3, 5], [4, 4]]}],
[[[4, 4, 3], [3, 3, 3], [3, 3, 2]], {"flips_the_kernel": [[4, 5, 4], [2, 3, 4], [3, 4, 3]], "transposes_the_kernel": [[4, 4, 4], [4, 2, 4], [3, 2, 3]], "averages_the_products": [[0.444, 0.444, 0.333], [0.333, 0.333, 0.333], [0.333, 0.333, 0.222]], "divides_by_the_kernel_sum": [[0.8, 0.8, 0.6], [0.6, 0.6, 0.6], [0.6, 0.6, 0.4]], "always_pads_by_one": [[1, 2, 3, 4, 2], [3, 4, 4, 3, 2], [1, 3, 3, 3, 2], [2, 3, 3, 2, 1], [0, 2, 1, 1, 0]], "stops_one_step_early": [[4, 4], [3, 3]]}],
[[[1, 2, 4], [1, 3, 5], [2, 4, 5]], {"flips_the_kernel": [[1, 4, 5], [2, 4, 5], [3, 4, 4]], "transposes_the_kernel": [[0, 3, 4], [1, 3, 5], [2, 3, 5]], "averages_the_products": [[0.111, 0.222, 0.444], [0.111, 0.333, 0.556], [0.222, 0.444, 0.556]], "divides_by_the_kernel_sum": [[0.2, 0.4, 0.8], [0.2, 0.6, 1.0], [0.4, 0.8, 1.0]], "always_pads_by_one": [[0, 0, 1, 3, 2], [0, 1, 2, 4, 4], [0, 1, 3, 5, 4], [0, 2, 4, 5, 4], [2, 2, 3, 3, 2]], "stops_one_step_early": [[1, 2], [1, 3]]}],
[[[3, 3, 2], [4, 4, 2], [1, 2, 3]], {"flips_the_kernel": [[4, 3, 3], [3, 2, 2], [5, 4, 3]], "transposes_the_kernel": [[3, 3, 2], [3, 3, 2], [2, 3, 3]], "averages_the_products": [[0.333, 0.333, 0.222], [0.444, 0.444, 0.222], [0.111, 0.222, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.4], [0.8, 0.8, 0.4], [0.2, 0.4, 0.6]], "always_pads_by_one": [[3, 3, 2, 2, 1], [3, 3, 3, 2, 1], [4, 4, 4, 2, 1], [2, 1, 2, 3, 2], [0, 0, 1, 2, 1]], "stops_one_step_early": [[3, 3], [4, 4]]}],
[[[4, 4, 4], [3, 2, 3], [4, 3, 3]], {"flips_the_kernel": [[3, 4, 4], [2, 2, 4], [4, 2, 5]], "transposes_the_kernel": [[4, 4, 4], [2, 2, 3], [4, 2, 4]], "averages_the_products": [[0.444, 0.444, 0.444], [0.333, 0.222, 0.333], [0.444, 0.333, 0.333]], "divides_by_the_kernel_sum": [[0.8, 0.8, 0.8], [0.6, 0.4, 0.6], [0.8, 0.6, 0.6]], "always_pads_by_one": [[1, 2, 2, 2, 1], [3, 4, 4, 4, 1], [1, 3, 2, 3, 1], [2, 4, 3, 3, 2], [0, 2, 0, 3, 0]], "stops_one_step_early": [[4, 4], [3, 2]]}],
[[[4, 1, 4], [4, 3, 4], [4, 4, 4]], {"flips_the_kernel": [[2, 2, 3], [4, 1, 4], [5, 3, 5]], "transposes_the_kernel": [[1, 3, 3], [3, 4, 3], [4, 3, 2]], "averages_the_products": [[0.444, 0.111, 0.444], [0.444, 0.333, 0.444], [0.444, 0.444, 0.444]], "divides_by_the_kernel_sum": [[0.8, 0.2, 0.8], [0.8, 0.6, 0.8], [0.8, 0.8, 0.8]], "always_pads_by_one": [[0, 2, 1, 4, 2], [1, 4, 1, 4, 1], [2, 4, 3, 4, 2], [3, 4, 4, 4, 2], [1, 2, 2, 1, 0]], "stops_one_step_early": [[4, 1], [4, 3]]}],
[[[3, 4, 2], [4, 5, 3], [5, 4, 2]], {"flips_the_kernel": [[4, 3, 1], [4, 4, 3], [4, 4, 3]], "transposes_the_kernel": [[4, 2, 3], [4, 3, 4], [4, 3, 4]], "averages_the_products": [[0.333, 0.444, 0.222], [0.444, 0.556, 0.333], [0.556, 0.444, 0.222]], "divides_by_the_kernel_sum": [[0.6, 0.8, 0.4], [0.8, 1.0, 0.6], [1.0, 0.8, 0.4]], "always_pads_by_one": [[2, 2, 3, 2, 1], [2, 3, 4, 2, 2], [1, 4, 5, 3, 4], [2, 5, 4, 2, 2], [1, 2, 2, 1, 1]], "stops_one_step_early": [[3, 4], [4, 5]]}],
[[[2, 2, 3], [2, 4, 3], [4, 4, 3]], {"flips_the_kernel": [[3, 4, 4], [4, 2, 5], [4, 3, 3]], "transposes_the_kernel": [[2, 4, 4], [3, 2, 4], [4, 4, 4]], "averages_the_products": [[0.222, 0.222, 0.333], [0.222, 0.444, 0.333], [0.444, 0.444, 0.333]], "divides_by_the_kernel_sum": [[0.4, 0.4, 0.6], [0.4, 0.8, 0.6], [0.8, 0.8, 0.6]], "always_pads_by_one": [[0, 1, 2, 2, 1], [2, 2, 2, 3, 3], [2, 2, 4, 3, 4], [3, 4, 4, 3, 2], [1, 4, 2, 3, 0]], "stops_one_step_early": [[2, 2], [2, 4]]}],
[[[2, 2, 2], [3, 4, 4], [3, 5, 5]], {"flips_the_kernel": [[2, 2, 3], [2, 3, 3], [4, 5, 4]], "transposes_the_kernel": [[1, 2, 3], [3, 2, 2], [4, 5, 5]], "averages_the_products": [[0.222, 0.222, 0.222], [0.333, 0.444, 0.444], [0.333, 0.556, 0.556]], "divides_by_the_kernel_sum": [[0.4, 0.4, 0.4], [0.6, 0.8, 0.8], [0.6, 1.0, 1.0]], "always_pads_by_one": [[1, 1, 1, 1, 1], [0, 2, 2, 2, 3], [1, 3, 4, 4, 3], [2, 3, 5, 5, 3], [1, 2, 3, 2, 2]], "stops_one_step_early": [[2, 2], [3, 4]]}],
[[[2, 4, 3], [2, 2, 3], [4, 4, 2]], {"flips_the_kernel": [[3, 4, 3], [1, 2, 4], [3, 3, 3]], "transposes_the_kernel": [[2, 4, 2], [1, 2, 3], [4, 3, 3]], "averages_the_products": [[0.222, 0.444, 0.333], [0.222, 0.222, 0.333], [0.444, 0.444, 0.222]], "divides_by_the_kernel_sum": [[0.4, 0.8, 0.6], [0.4, 0.4, 0.6], [0.8, 0.8, 0.4]], "always_pads_by_one": [[2, 3, 2, 2, 1], [2, 2, 4, 3, 1], [2, 2, 2, 3, 1], [1, 4, 4, 2, 2], [1, 2, 3, 2, 0]], "stops_one_step_early": [[2, 4], [2, 2]]}],
[[[4, 4, 4], [3, 3, 2], [1, 1, 1]], {"flips_the_kernel": [[5, 5, 3], [3, 3, 3], [2, 2, 1]], "transposes_the_kernel": [[4, 4, 3], [2, 1, 2], [4, 2, 2]], "averages_the_products": [[0.444, 0.444, 0.444], [0.333, 0.333, 0.222], [0.111, 0.111, 0.111]], "divides_by_the_kernel_sum": [[0.8, 0.8, 0.8], [0.6, 0.6, 0.4], [0.2, 0.2, 0.2]], "always_pads_by_one": [[3, 4, 3, 2, 1], [4, 4, 4, 4, 1], [3, 3, 3, 2, 2], [2, 1, 1, 1, 0], [2, 3, 2, 1, 0]], "stops_one_step_early": [[4, 4], [3, 3]]}],
[[[3, 3, 2], [1, 2, 2], [1, 3, 3]], {"flips_the_kernel": [[2, 3, 3], [1, 2, 4], [2, 4, 4]], "transposes_the_kernel": [[4, 2, 3], [1, 2, 3], [1, 3, 3]], "averages_the_products": [[0.333, 0.333, 0.222], [0.111, 0.222, 0.222], [0.111, 0.333, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.4], [0.2, 0.4, 0.4], [0.2, 0.6, 0.6]], "always_pads_by_one": [[1, 2, 2, 1, 3], [1, 3, 3, 2, 3], [2, 1, 2, 2, 3], [0, 1, 3, 3, 3], [0, 2, 2, 4, 2]], "stops_one_step_early": [[3, 3], [1, 2]]}],
[[[3, 3, 3], [4, 3, 3], [5, 3, 3]], {"flips_the_kernel": [[4, 4, 3], [3, 3, 2], [4, 3, 2]], "transposes_the_kernel": [[4, 3, 3], [3, 5, 3], [3, 3, 2]], "averages_the_products": [[0.333, 0.333, 0.333], [0.444, 0.333, 0.333], [0.556, 0.333, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.6], [0.8, 0.6, 0.6], [1.0, 0.6, 0.6]], "always_pads_by_one": [[1, 1, 1, 1, 2], [2, 3, 3, 3, 3], [2, 4, 3, 3, 2], [3, 5, 3, 3, 2], [2, 2, 1, 2, 1]], "stops_one_step_early": [[3, 3], [4, 3]]}],
[[[4, 3, 2], [4, 3, 4], [2, 3, 4]], {"flips_the_kernel": [[4, 4, 2], [3, 4, 3], [3, 3, 2]], "transposes_the_kernel": [[4, 4, 3], [4, 3, 3], [2, 3, 4]], "averages_the_products": [[0.444, 0.333, 0.222], [0.444, 0.333, 0.444], [0.222, 0.333, 0.444]], "divides_by_the_kernel_sum": [[0.8, 0.6, 0.4], [0.8, 0.6, 0.8], [0.4, 0.6, 0.8]], "always_pads_by_one": [[3, 2, 1, 0, 1], [3, 4, 3, 2, 1], [3, 4, 3, 4, 1], [3, 2, 3, 4, 2], [2, 2, 2, 2, 1]], "stops_one_step_early": [[4, 3], [4, 3]]}],
[[[4, 3, 3], [4, 2, 1], [3, 1, 2]], {"flips_the_kernel": [[4, 2, 2], [3, 2, 1], [3, 1, 2]], "transposes_the_kernel": [[5, 3, 3], [4, 1, 1], [3, 1, 2]], "averages_the_products": [[0.444, 0.333, 0.333], [0.444, 0.222, 0.111], [0.333, 0.111, 0.222]], "divides_by_the_kernel_sum": [[0.8, 0.6, 0.6], [0.8, 0.4, 0.2], [0.6, 0.2, 0.4]], "always_pads_by_one": [[1, 2, 3, 2, 1], [2, 4, 3, 3, 1], [3, 4, 2, 1, 1], [2, 3, 1, 2, 2], [1, 2, 2, 1, 2]], "stops_one_step_early": [[4, 3], [4, 2]]}],
[[[3, 3, 3], [4, 4, 4], [2, 3, 2]], {"flips_the_kernel": [[3, 3, 2], [4, 4, 4], [3, 2, 2]], "transposes_the_kernel": [[2, 4, 4], [2, 5, 2], [2, 4, 2]], "averages_the_products": [[0.333, 0.333, 0.333], [0.444, 0.444, 0.444], [0.222, 0.333, 0.222]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.6], [0.8, 0.8, 0.8], [0.4, 0.6, 0.4]], "always_pads_by_one": [[0, 1, 2, 2, 2], [1, 3, 3, 3, 2], [2, 4, 4, 4, 4], [2, 2, 3, 2, 1], [2, 2, 2, 2, 2]], "stops_one_step_early": [[3, 3], [4, 4]]}],
[[[2, 5, 5], [3, 4, 4], [3, 3, 4]], {"flips_the_kernel": [[3, 3, 4], [2, 1, 4], [1, 1, 5]], "transposes_the_kernel": [[1, 4, 5], [3, 3, 4], [2, 2, 4]], "averages_the_products": [[0.222, 0.556, 0.556], [0.333, 0.444, 0.444], [0.333, 0.333, 0.444]], "divides_by_the_kernel_sum": [[0.4, 1.0, 1.0], [0.6, 0.8, 0.8], [0.6, 0.6, 0.8]], "always_pads_by_one": [[2, 1, 2, 3, 1], [1, 2, 5, 5, 2], [0, 3, 4, 4, 2], [0, 3, 3, 4, 2], [0, 2, 1, 3, 1]], "stops_one_step_early": [[2, 5], [3, 4]]}],
[[[2, 1, 4], [2, 1, 3], [1, 2, 4]], {"flips_the_kernel": [[2, 3, 5], [1, 2, 4], [2, 3, 5]], "transposes_the_kernel": [[4, 3, 3], [1, 3, 2], [0, 2, 3]], "averages_the_products": [[0.222, 0.111, 0.444], [0.222, 0.111, 0.333], [0.111, 0.222, 0.444]], "divides_by_the_kernel_sum": [[0.4, 0.2, 0.8], [0.4, 0.2, 0.6], [0.2, 0.4, 0.8]], "always_pads_by_one": [[2, 2, 2, 2, 2], [2, 2, 1, 4, 4], [1, 2, 1, 3, 4], [0, 1, 2, 4, 5], [0, 1, 1, 2, 3]], "stops_one_step_early": [[2, 1], [2, 1]]}],
[[[3, 3, 3], [2, 3, 3], [3, 3, 3]], {"flips_the_kernel": [[5, 1, 3], [3, 2, 3], [2, 2, 3]], "transposes_the_kernel": [[4, 2, 2], [3, 3, 3], [3, 3, 2]], "averages_the_products": [[0.333, 0.333, 0.333], [0.222, 0.333, 0.333], [0.333, 0.333, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.6], [0.4, 0.6, 0.6], [0.6, 0.6, 0.6]], "always_pads_by_one": [[2, 2, 2, 3, 1], [1, 3, 3, 3, 1], [0, 2, 3, 3, 0], [2, 3, 3, 3, 2], [1, 3, 2, 2, 2]], "stops_one_step_early": [[3, 3], [2, 3]]}],
[[[3, 2, 4], [3, 4, 3], [4, 4, 3]], {"flips_the_kernel": [[2, 4, 3], [4, 3, 2], [4, 4, 3]], "transposes_the_kernel": [[3, 2, 3], [4, 2, 3], [5, 4, 2]], "averages_the_products": [[0.333, 0.222, 0.444], [0.333, 0.444, 0.333], [0.444, 0.444, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.4, 0.8], [0.6, 0.8, 0.6], [0.8, 0.8, 0.6]], "always_pads_by_one": [[0, 1, 2, 1, 0], [2, 3, 2, 4, 2], [1, 3, 4, 3, 1], [3, 4, 4, 3, 2], [2, 3, 2, 3, 1]], "stops_one_step_early": [[3, 2], [3, 4]]}],
[[[2, 1, 2], [2, 4, 3], [2, 2, 5]], {"flips_the_kernel": [[2, 1, 2], [3, 3, 2], [1, 3, 5]], "transposes_the_kernel": [[1, 2, 2], [2, 4, 2], [2, 3, 5]], "averages_the_products": [[0.222, 0.111, 0.222], [0.222, 0.444, 0.333], [0.222, 0.222, 0.556]], "divides_by_the_kernel_sum": [[0.4, 0.2, 0.4], [0.4, 0.8, 0.6], [0.4, 0.4, 1.0]], "always_pads_by_one": [[1, 1, 1, 2, 1], [4, 2, 1, 2, 3], [1, 2, 4, 3, 1], [3, 2, 2, 5, 3], [1, 3, 2, 2, 1]], "stops_one_step_early": [[2, 1], [2, 4]]}],
[[[3, 4, 2], [4, 2, 2], [3, 2, 2]], {"flips_the_kernel": [[3, 3, 3], [4, 3, 2], [3, 3, 2]], "transposes_the_kernel": [[3, 3, 2], [4, 2, 2], [2, 2, 3]], "averages_the_products": [[0.333, 0.444, 0.222], [0.444, 0.222, 0.222], [0.333, 0.222, 0.222]], "divides_by_the_kernel_sum": [[0.6, 0.8, 0.4], [0.8, 0.4, 0.4], [0.6, 0.4, 0.4]], "always_pads_by_one": [[2, 3, 2, 1, 0], [2, 3, 4, 2, 1], [3, 4, 2, 2, 1], [3, 3, 2, 2, 1], [1, 1, 1, 1, 0]], "stops_one_step_early": [[3, 4], [4, 2]]}],
[[[3, 2, 3], [2, 3, 3], [3, 3, 4]], {"flips_the_kernel": [[3, 3, 2], [3, 4, 2], [3, 4, 3]], "transposes_the_kernel": [[4, 3, 4], [2, 2, 2], [4, 4, 4]], "averages_the_products": [[0.333, 0.222, 0.333], [0.222, 0.333, 0.333], [0.333, 0.333, 0.444]], "divides_by_the_kernel_sum": [[0.6, 0.4, 0.6], [0.4, 0.6, 0.6], [0.6, 0.6, 0.8]], "always_pads_by_one": [[2, 2, 1, 1, 1], [4, 3, 2, 3, 1], [4, 2, 3, 3, 1], [3, 3, 3, 4, 2], [2, 2, 2, 3, 1]], "stops_one_step_early": [[3, 2], [2, 3]]}],
[[[5, 4, 3], [4, 5, 4], [2, 2, 3]], {"flips_the_kernel": [[5, 4, 2], [5, 4, 4], [2, 2, 4]], "transposes_the_kernel": [[5, 4, 2], [4, 5, 3], [3, 3, 3]], "averages_the_products": [[0.556, 0.444, 0.333], [0.444, 0.556, 0.444], [0.222, 0.222, 0.333]], "divides_by_the_kernel_sum": [[1.0, 0.8, 0.6], [0.8, 1.0, 0.8], [0.4, 0.4, 0.6]], "always_pads_by_one": [[3, 4, 3, 1, 0], [3, 5, 4, 3, 1], [2, 4, 5, 4, 3], [1, 2, 2, 3, 3], [1, 1, 0, 2, 1]], "stops_one_step_early": [[5, 4], [4, 5]]}],
[[[1, 2, 5], [2, 2, 2], [3, 2, 4]], {"flips_the_kernel": [[4, 1, 2], [3, 3, 1], [4, 3, 3]], "transposes_the_kernel": [[3, 2, 3], [3, 4, 2], [3, 3, 3]], "averages_the_products": [[0.111, 0.222, 0.556], [0.222, 0.222, 0.222], [0.333, 0.222, 0.444]], "divides_by_the_kernel_sum": [[0.2, 0.4, 1.0], [0.4, 0.4, 0.4], [0.6, 0.4, 0.8]], "always_pads_by_one": [[1, 0, 1, 2, 1], [3, 1, 2, 5, 2], [3, 2, 2, 2, 1], [5, 3, 2, 4, 2], [2, 2, 2, 1, 0]], "stops_one_step_early": [[1, 2], [2, 2]]}],
[[[4, 5, 4], [2, 2, 3], [3, 2, 4]], {"flips_the_kernel": [[3, 5, 4], [2, 2, 2], [4, 3, 5]], "transposes_the_kernel": [[4, 4, 3], [3, 3, 3], [3, 2, 5]], "averages_the_products": [[0.444, 0.556, 0.444], [0.222, 0.222, 0.333], [0.333, 0.222, 0.444]], "divides_by_the_kernel_sum": [[0.8, 1.0, 0.8], [0.4, 0.4, 0.6], [0.6, 0.4, 0.8]], "always_pads_by_one": [[0, 2, 2, 2, 1], [3, 4, 5, 4, 2], [1, 2, 2, 3, 3], [2, 3, 2, 4, 2], [1, 0, 2, 1, 1]], "stops_one_step_early": [[4, 5], [2, 2]]}],
[[[0, 3, 4], [2, 3, 5], [4, 3, 4]], {"flips_the_kernel": [[2, 4, 5], [4, 5, 4], [4, 3, 3]], "transposes_the_kernel": [[1, 3, 4], [2, 4, 5], [3, 3, 4]], "averages_the_products": [[0.0, 0.333, 0.444], [0.222, 0.333, 0.556], [0.444, 0.333, 0.444]], "divides_by_the_kernel_sum": [[0.0, 0.6, 0.8], [0.4, 0.6, 1.0], [0.8, 0.6, 0.8]], "always_pads_by_one": [[0, 1, 1, 2, 3], [1, 0, 3, 4, 4], [0, 2, 3, 5, 4], [1, 4, 3, 4, 2], [2, 3, 2, 1, 2]], "stops_one_step_early": [[0, 3], [2, 3]]}],
[[[2, 3, 5], [3, 4, 5], [3, 4, 4]], {"flips_the_kernel": [[1, 2, 4], [3, 4, 4], [4, 3, 4]], "transposes_the_kernel": [[2, 3, 4], [3, 4, 4], [4, 4, 4]], "averages_the_products": [[0.222, 0.333, 0.556], [0.333, 0.444, 0.556], [0.333, 0.444, 0.444]], "divides_by_the_kernel_sum": [[0.4, 0.6, 1.0], [0.6, 0.8, 1.0], [0.6, 0.8, 0.8]], "always_pads_by_one": [[0, 0, 2, 3, 2], [0, 2, 3, 5, 3], [2, 3, 4, 5, 3], [4, 3, 4, 4, 2], [3, 3, 3, 2, 1]], "stops_one_step_early": [[2, 3], [3, 4]]}],
[[[2, 4, 3], [2, 4, 4], [2, 4, 3]], {"flips_the_kernel": [[4, 3, 2], [3, 4, 3], [3, 4, 3]], "transposes_the_kernel": [[3, 4, 3], [3, 4, 3], [2, 4, 3]], "averages_the_products": [[0.222, 0.444, 0.333], [0.222, 0.444, 0.444], [0.222, 0.444, 0.333]], "divides_by_the_kernel_sum": [[0.4, 0.8, 0.6], [0.4, 0.8, 0.8], [0.4, 0.8, 0.6]], "always_pads_by_one": [[0, 1, 3, 3, 2], [1, 2, 4, 3, 1], [1, 2, 4, 4, 3], [1, 2, 4, 3, 3], [1, 0, 3, 2, 2]], "stops_one_step_early": [[2, 4], [2, 4]]}],
[[[3, 3, 3], [3, 3, 3], [3, 2, 2]], {"flips_the_kernel": [[3, 3, 2], [3, 3, 4], [3, 2, 2]], "transposes_the_kernel": [[3, 2, 4], [2, 3, 3], [3, 3, 3]], "averages_the_products": [[0.333, 0.333, 0.333], [0.333, 0.333, 0.333], [0.333, 0.222, 0.222]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.6], [0.6, 0.6, 0.6], [0.6, 0.4, 0.4]], "always_pads_by_one": [[1, 2, 1, 0, 1], [1, 3, 3, 3, 1], [2, 3, 3, 3, 3], [2, 3, 2, 2, 2], [1, 2, 3, 3, 2]], "stops_one_step_early": [[3, 3], [3, 3]]}],
[[[3, 4, 4], [3, 5, 5], [2, 3, 3]], {"flips_the_kernel": [[3, 5, 4], [5, 5, 4], [3, 3, 2]], "transposes_the_kernel": [[3, 4, 4], [4, 5, 5], [3, 4, 3]], "averages_the_products": [[0.333, 0.444, 0.444], [0.333, 0.556, 0.556], [0.222, 0.333, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.8, 0.8], [0.6, 1.0, 1.0], [0.4, 0.6, 0.6]], "always_pads_by_one": [[0, 2, 2, 3, 3], [0, 3, 4, 4, 4], [2, 3, 5, 5, 3], [1, 2, 3, 3, 2], [1, 2, 2, 1, 1]], "stops_one_step_early": [[3, 4], [3, 5]]}],
[[[3, 3, 3], [3, 3, 2], [4, 5, 2]], {"flips_the_kernel": [[4, 3, 2], [4, 3, 2], [2, 4, 2]], "transposes_the_kernel": [[3, 3, 2], [4, 3, 1], [3, 5, 2]], "averages_the_products": [[0.333, 0.333, 0.333], [0.333, 0.333, 0.222], [0.444, 0.556, 0.222]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.6], [0.6, 0.6, 0.4], [0.8, 1.0, 0.4]], "always_pads_by_one": [[3, 4, 4, 1, 1], [1, 3, 3, 3, 1], [2, 3, 3, 2, 2], [3, 4, 5, 2, 2], [1, 2, 2, 1, 1]], "stops_one_step_early": [[3, 3], [3, 3]]}],
[[[3, 2, 3], [3, 3, 3], [3, 5, 3]], {"flips_the_kernel": [[3, 2, 3], [3, 4, 3], [3, 5, 2]], "transposes_the_kernel": [[4, 4, 3], [3, 2, 2], [4, 4, 4]], "averages_the_products": [[0.333, 0.222, 0.333], [0.333, 0.333, 0.333], [0.333, 0.556, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.4, 0.6], [0.6, 0.6, 0.6], [0.6, 1.0, 0.6]], "always_pads_by_one": [[1, 2, 1, 2, 0], [1, 3, 2, 3, 1], [1, 3, 3, 3, 2], [2, 3, 5, 3, 3], [2, 2, 4, 1, 2]], "stops_one_step_early": [[3, 2], [3, 3]]}],
[[[3, 3, 3], [3, 5, 4], [2, 3, 0]], {"flips_the_kernel": [[4, 2, 2], [3, 5, 4], [2, 3, 1]], "transposes_the_kernel": [[3, 3, 3], [3, 5, 3], [1, 4, 1]], "averages_the_products": [[0.333, 0.333, 0.333], [0.333, 0.556, 0.444], [0.222, 0.333, 0.0]], "divides_by_the_kernel_sum": [[0.6, 0.6, 0.6], [0.6, 1.0, 0.8], [0.4, 0.6, 0.0]], "always_pads_by_one": [[1, 1, 2, 2, 1], [2, 3, 3, 3, 2], [2, 3, 5, 4, 3], [3, 2, 3, 0, 1], [1, 2, 3, 2, 1]], "stops_one_step_early": [[3, 3], [3, 5]]}],
[[[3, 4, 3], [3, 4, 2], [3, 4, 2]], {"flips_the_kernel": [[3, 4, 3], [4, 4, 2], [3, 4, 3]], "transposes_the_kernel": [[3, 4, 3], [3, 4, 2], [3, 3, 3]], "averages_the_products": [[0.333, 0.444, 0.333], [0.333, 0.444, 0.222], [0.333, 0.444, 0.222]], "divides_by_the_kernel_sum": [[0.6, 0.8, 0.6], [0.6, 0.8, 0.4], [0.6, 0.8, 0.4]], "always_pads_by_one": [[0, 2, 3, 3, 1], [2, 3, 4, 3, 2], [3, 3, 4, 2, 1], [3, 3, 4, 2, 1], [2, 2, 3, 3, 1]], "stops_one_step_early": [[3, 4], [3, 4]]}],
[[[2, 3, 4], [3, 1, 3], [3, 3, 4]], {"flips_the_kernel": [[1, 4, 4], [3, 2, 4], [3, 3, 4]], "transposes_the_kernel": [[2, 3, 3], [3, 1, 4], [4, 2, 4]], "averages_the_products": [[0.222, 0.333, 0.444], [0.333, 0.111, 0.333], [0.333, 0.333, 0.444]], "divides_by_the_kernel_sum": [[0.4, 0.6, 0.8], [0.6, 0.2, 0.6], [0.6, 0.6, 0.8]], "always_pads_by_one": [[0, 1, 0, 1, 0], [1, 2, 3, 4, 3], [1, 3, 1, 3, 2], [0, 3, 3, 4, 3], [1, 2, 2, 3, 2]], "stops_one_step_early": [[2, 3], [3, 1]]}],
[[[1, 2, 4], [4, 3, 3], [4, 4, 3]], {"flips_the_kernel": [[1, 1, 3], [2, 2, 3], [5, 3, 3]], "transposes_the_kernel": [[1, 2, 5], [3, 2, 4], [4, 3, 3]], "averages_the_products": [[0.111, 0.222, 0.444], [0.444, 0.333, 0.333], [0.444, 0.444, 0.333]], "divides_by_the_kernel_sum": [[0.2, 0.4, 0.8], [0.8, 0.6, 0.6], [0.8, 0.8, 0.6]], "always_pads_by_one": [[1, 1, 2, 4, 3], [2, 1, 2, 4, 3], [4, 4, 3, 3, 3], [2, 4, 4, 3, 1], [0, 1, 2, 2, 1]], "stops_one_step_early": [[1, 2], [4, 3]]}],
[[[5, 4, 3], [4, 3, 2], [4, 3, 3]], {"flips_the_kernel": [[5, 4, 1], [3, 3, 1], [5, 3, 3]], "transposes_the_kernel": [[5, 3, 2], [4, 4, 2], [4, 2, 2]], "averages_the_products": [[0.556, 0.444, 0.333], [0.444, 0.333, 0.222], [0.444, 0.333, 0.333]], "divides_by_the_kernel_sum": [[1.0, 0.8, 0.6], [0.8, 0.6, 0.4], [0.8, 0.6, 0.6]], "always_pads_by_one": [[2, 3, 3, 1, 0], [3, 5, 4, 3, 1], [2, 4, 3, 2, 0], [2, 4, 3, 3, 3], [2, 0, 2, 1, 1]], "stops_one_step_early": [[5, 4], [4, 3]]}],
[[[3, 4, 4], [3, 3, 4], [2, 1, 3]], {"flips_the_kernel": [[5, 5, 2], [4, 4, 3], [3, 3, 4]], "transposes_the_kernel": [[4, 5, 3], [4, 5, 3], [2, 3, 3]], "averages_the_products": [[0.333, 0.444, 0.444], [0.333, 0.333, 0.444], [0.222, 0.111, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.8, 0.8], [0.6, 0.6, 0.8], [0.4, 0.2, 0.6]], "always_pads_by_one": [[2, 4, 4, 3, 2], [1, 3, 4, 4, 3], [1, 3, 3, 4, 4], [0, 2, 1, 3, 3], [0, 1, 0, 2, 1]], "stops_one_step_early": [[3, 4], [3, 3]]}],
[[[3, 4, 5], [2, 2, 3], [1, 3, 3]], {"flips_the_kernel": [[3, 4, 5], [3, 3, 4], [2, 2, 2]], "transposes_the_kernel": [[2, 4, 5], [2, 3, 4], [1, 2, 4]], "averages_the_products": [[0.333, 0.444, 0.556], [0.222, 0.222, 0.333], [0.111, 0.333, 0.333]], "divides_by_the_kernel_sum": [[0.6, 0.8, 1.0], [0.4, 0.4, 0.6], [0.2, 0.6, 0.6]], "always_pads_by_one": [[2, 3, 4, 4, 2], [3, 3, 4, 5, 3], [2, 2, 2, 3, 2], [2, 1, 3, 3, 2], [1, 1, 1, 2, 2]], "stops_one_step_early": [[3, 4], [2, 2]]}]
]},
"convolution_at_one_position": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"flips_the_kernel": ["Votre résultat est celui d'un noyau tourné de 180° : c'est la convolution des mathématiciens. Une couche de réseau retourne-t-elle son noyau ?", "Your result is that of a kernel rotated by 180 degrees: the mathematicians' convolution. Does a network's layer flip its kernel?"], "transposes_the_kernel": ["Lignes et colonnes du noyau sont échangées : quel indice parcourt les lignes ?", "Rows and columns of the kernel are exchanged: which index runs over the rows?"], "centres_the_window": ["Votre fenêtre est une ligne trop haut et une colonne trop à gauche : sans padding, la sortie (0, 0) lit la fenêtre qui commence en (0, 0).", "Your window is one row too high and one column too far left: without padding, output (0, 0) reads the window that begins at (0, 0)."], "exchanges_row_and_column": ["Vous avez échangé la ligne et la colonne : la ligne vient d'abord.", "You exchanged row and column: the row comes first."]}, "accepted": [], "solved": [
[-8, {"flips_the_kernel": 5, "transposes_the_kernel": -7, "centres_the_window": 3, "exchanges_row_and_column": -6}],
[10, {"flips_the_kernel": 2, "transposes_the_kernel": 7, "centres_the_window": -6, "exchanges_row_and_column": 5}],
[-4, {"flips_the_kernel": 2, "transposes_the_kernel": -8, "centres_the_window": 6, "exchanges_row_and_column": -7}],
[8, {"flips_the_kernel": -1, "transposes_the_kernel": -4, "centres_the_window": -2, "exchanges_row_and_column": -5}],
[7, {"flips_the_kernel": -7, "transposes_the_kernel": -2, "centres_the_window": -4, "exchanges_row_and_column": -5}],
[-2, {"flips_the_kernel": 1, "transposes_the_kernel": 8, "centres_the_window": 12, "exchanges_row_and_column": 6}],
[11, {"flips_the_kernel": 0, "transposes_the_kernel": -2, "centres_the_window": -5, "exchanges_row_and_column": -9}],
[5, {"flips_the_kernel": -3, "transposes_the_kernel": 0, "centres_the_window": 3, "exchanges_row_and_column": -2}],
[1, {"flips_the_kernel": 2, "transposes_the_kernel": 4, "centres_the_window": -11, "exchanges_row_and_column": -2}],
[-7, {"flips_the_kernel": 6, "transposes_the_kernel": -2, "centres_the_window": -4, "exchanges_row_and_column": 8}],
[-2, {"flips_the_kernel": 8, "transposes_the_kernel": 10, "centres_the_window": 3, "exchanges_row_and_column": 1}],
[-1, {"flips_the_kernel": -2, "transposes_the_kernel": -4, "centres_the_window": 2, "exchanges_row_and_column": -5}],
[-9, {"flips_the_kernel": -1, "transposes_the_kernel": -5, "centres_the_window": -2, "exchanges_row_and_column": -4}],
[-1, {"flips_the_kernel": -9, "transposes_the_kernel": -3, "centres_the_window": -8, "exchanges_row_and_column": -4}],
[-1, {"flips_the_kernel": -3, "transposes_the_kernel": -6, "centres_the_window": -9, "exchanges_row_and_column": -2}],
[2, {"flips_the_kernel": -2, "transposes_the_kernel": 6, "centres_the_window": 4, "exchanges_row_and_column": -1}],
[-5, {"flips_the_kernel": 1, "transposes_the_kernel": 2, "centres_the_window": -4, "exchanges_row_and_column": -6}],
[-7, {"flips_the_kernel": -6, "transposes_the_kernel": 2, "centres_the_window": -4, "exchanges_row_and_column": 9}],
[-11, {"flips_the_kernel": 3, "transposes_the_kernel": -9, "centres_the_window": 6, "exchanges_row_and_column": -2}],
[-17, {"flips_the_kernel": -3, "transposes_the_kernel": -10, "centres_the_window": 10, "exchanges_row_and_column": 7}],
[-2, {"flips_the_kernel": 10, "transposes_the_kernel": -1, "centres_the_window": 8, "exchanges_row_and_column": 5}],
[5, {"flips_the_kernel": 2, "transposes_the_kernel": -5, "centres_the_window": 0, "exchanges_row_and_column": -7}],
[0, {"flips_the_kernel": 4, "transposes_the_kernel": -4, "centres_the_window": -1, "exchanges_row_and_column": -7}],
[3, {"flips_the_kernel": 9, "transposes_the_kernel": -9, "centres_the_window": -12, "exchanges_row_and_column": -11}],
[9, {"flips_the_kernel": 1, "transposes_the_kernel": 3, "centres_the_window": 4, "exchanges_row_and_column": -3}],
[-6, {"flips_the_kernel": -2, "transposes_the_kernel": 6, "centres_the_window": 4, "exchanges_row_and_column": 5}],
[14, {"flips_the_kernel": -10, "transposes_the_kernel": -8, "centres_the_window": 7, "exchanges_row_and_column": 8}],
[-2, {"flips_the_kernel": -4, "transposes_the_kernel": 13, "centres_the_window": 5, "exchanges_row_and_column": 4}],
[-5, {"flips_the_kernel": -4, "transposes_the_kernel": 2, "centres_the_window": 10, "exchanges_row_and_column": 0}],
[9, {"flips_the_kernel": 13, "transposes_the_kernel": -1, "centres_the_window": -10, "exchanges_row_and_column": 5}],
[0, {"flips_the_kernel": 2, "transposes_the_kernel": -2, "centres_the_window": -6, "exchanges_row_and_column": -3}],
[4, {"flips_the_kernel": -2, "transposes_the_kernel": 8, "centres_the_window": -3, "exchanges_row_and_column": 9}],
[-1, {"flips_the_kernel": 5, "transposes_the_kernel": -4, "centres_the_window": 1, "exchanges_row_and_column": -5}],
[5, {"flips_the_kernel": 3, "transposes_the_kernel": 4, "centres_the_window": 1, "exchanges_row_and_column": -2}],
[6, {"flips_the_kernel": -10, "transposes_the_kernel": 3, "centres_the_window": -7, "exchanges_row_and_column": 5}],
[1, {"flips_the_kernel": 10, "transposes_the_kernel": 11, "centres_the_window": -3, "exchanges_row_and_column": 2}],
[-4, {"flips_the_kernel": 2, "transposes_the_kernel": 6, "centres_the_window": 8, "exchanges_row_and_column": 9}],
[-1, {"flips_the_kernel": 3, "transposes_the_kernel": -6, "centres_the_window": 5, "exchanges_row_and_column": -2}],
[-6, {"flips_the_kernel": -5, "transposes_the_kernel": 7, "centres_the_window": 1, "exchanges_row_and_column": 11}],
[12, {"flips_the_kernel": -8, "transposes_the_kernel": -13, "centres_the_window": 9, "exchanges_row_and_column": -10}]
]},
"convolution_of_two_channels": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_bias": ["Biais oublié : vos résultats sont ceux d'une couche sans biais. Que faites-vous de l'argument bias quand il n'est pas None ?", "Forgotten bias: your results are those of a layer without bias. What do you do with the argument bias when it is not None?"], "bias_once_per_channel": ["Votre biais est ajouté une fois par canal : un filtre n'a qu'un biais, ajouté après la somme sur les canaux.", "Your bias is added once per channel: a filter has a single bias, added after the sum over the channels."], "first_slice_for_all_channels": ["Vous appliquez la première tranche du filtre à tous les canaux. Chaque canal a sa propre tranche de poids. (Dans la deuxième couche du cours les tranches sont identiques : l'erreur ne s'y voit pas.)", "You apply the first slice of the filter to every channel. Each channel has its own slice of weights. (In the course's second layer the slices are identical: the mistake does not show there.)"], "first_channel_only": ["Seul le premier canal de l'entrée compte dans vos résultats. Que deviennent les autres canaux ?", "Only the first input channel counts in your results. What happens to the other channels?"], "flips_the_kernel": ["Votre résultat est celui d'un noyau tourné de 180° : c'est la convolution des mathématiciens. Une couche de réseau retourne-t-elle son noyau ?", "Your result is that of a kernel rotated by 180 degrees: the mathematicians' convolution. Does a network's layer flip its kernel?"]}, "accepted": [], "solved": [
[41, {"forgets_the_bias": 37, "bias_once_per_channel": 45, "first_slice_for_all_channels": 34, "first_channel_only": 24, "flips_the_kernel": 33}],
[35, {"forgets_the_bias": 39, "bias_once_per_channel": 31, "first_slice_for_all_channels": 28, "first_channel_only": 9, "flips_the_kernel": 14}],
[26, {"forgets_the_bias": 23, "bias_once_per_channel": 29, "first_slice_for_all_channels": 31, "first_channel_only": 18, "flips_the_kernel": 41}],
[31, {"forgets_the_bias": 27, "bias_once_per_channel": 35, "first_slice_for_all_channels": 42, "first_channel_only": 21, "flips_the_kernel": 13}],
[28, {"forgets_the_bias": 24, "bias_once_per_channel": 32, "first_slice_for_all_channels": 35, "first_channel_only": 18, "flips_the_kernel": 40}],
[27, {"forgets_the_bias": 23, "bias_once_per_channel": 31, "first_slice_for_all_channels": 34, "first_channel_only": 6, "flips_the_kernel": 36}],
[41, {"forgets_the_bias": 37, "bias_once_per_channel": 45, "first_slice_for_all_channels": 34, "first_channel_only": 17, "flips_the_kernel": 49}],
[35, {"forgets_the_bias": 39, "bias_once_per_channel": 31, "first_slice_for_all_channels": 23, "first_channel_only": 13, "flips_the_kernel": 28}],
[40, {"forgets_the_bias": 36, "bias_once_per_channel": 44, "first_slice_for_all_channels": 37, "first_channel_only": 21, "flips_the_kernel": 38}],
[22, {"forgets_the_bias": 19, "bias_once_per_channel": 25, "first_slice_for_all_channels": 11, "first_channel_only": 6, "flips_the_kernel": 32}],
[7, {"forgets_the_bias": 11, "bias_once_per_channel": 3, "first_slice_for_all_channels": 12, "first_channel_only": 4, "flips_the_kernel": 18}],
[39, {"forgets_the_bias": 35, "bias_once_per_channel": 43, "first_slice_for_all_channels": 40, "first_channel_only": 21, "flips_the_kernel": 42}],
[27, {"forgets_the_bias": 24, "bias_once_per_channel": 30, "first_slice_for_all_channels": 35, "first_channel_only": 18, "flips_the_kernel": 34}],
[45, {"forgets_the_bias": 48, "bias_once_per_channel": 42, "first_slice_for_all_channels": 41, "first_channel_only": 31, "flips_the_kernel": 18}],
[41, {"forgets_the_bias": 37, "bias_once_per_channel": 45, "first_slice_for_all_channels": 49, "first_channel_only": 29, "flips_the_kernel": 31}],
[27, {"forgets_the_bias": 31, "bias_once_per_channel": 23, "first_slice_for_all_channels": 37, "first_channel_only": 22, "flips_the_kernel": 16}],
[31, {"forgets_the_bias": 28, "bias_once_per_channel": 34, "first_slice_for_all_channels": 22, "first_channel_only": 11, "flips_the_kernel": 43}],
[19, {"forgets_the_bias": 22, "bias_once_per_channel": 16, "first_slice_for_all_channels": 28, "first_channel_only": 8, "flips_the_kernel": 36}],
[18, {"forgets_the_bias": 21, "bias_once_per_channel": 15, "first_slice_for_all_channels": 23, "first_channel_only": 14, "flips_the_kernel": 32}],
[17, {"forgets_the_bias": 13, "bias_once_per_channel": 21, "first_slice_for_all_channels": 15, "first_channel_only": 7, "flips_the_kernel": 23}],
[25, {"forgets_the_bias": 21, "bias_once_per_channel": 29, "first_slice_for_all_channels": 30, "first_channel_only": 12, "flips_the_kernel": 34}],
[29, {"forgets_the_bias": 26, "bias_once_per_channel": 32, "first_slice_for_all_channels": 34, "first_channel_only": 9, "flips_the_kernel": 46}],
[53, {"forgets_the_bias": 49, "bias_once_per_channel": 57, "first_slice_for_all_channels": 48, "first_channel_only": 27, "flips_the_kernel": 42}],
[38, {"forgets_the_bias": 34, "bias_once_per_channel": 42, "first_slice_for_all_channels": 32, "first_channel_only": 21, "flips_the_kernel": 36}],
[42, {"forgets_the_bias": 39, "bias_once_per_channel": 45, "first_slice_for_all_channels": 33, "first_channel_only": 23, "flips_the_kernel": 20}],
[22, {"forgets_the_bias": 25, "bias_once_per_channel": 19, "first_slice_for_all_channels": 24, "first_channel_only": 12, "flips_the_kernel": 36}],
[46, {"forgets_the_bias": 49, "bias_once_per_channel": 43, "first_slice_for_all_channels": 36, "first_channel_only": 23, "flips_the_kernel": 30}],
[29, {"forgets_the_bias": 26, "bias_once_per_channel": 32, "first_slice_for_all_channels": 20, "first_channel_only": 8, "flips_the_kernel": 24}],
[38, {"forgets_the_bias": 35, "bias_once_per_channel": 41, "first_slice_for_all_channels": 43, "first_channel_only": 21, "flips_the_kernel": 34}],
[26, {"forgets_the_bias": 22, "bias_once_per_channel": 30, "first_slice_for_all_channels": 13, "first_channel_only": 9, "flips_the_kernel": 38}],
[35, {"forgets_the_bias": 31, "bias_once_per_channel": 39, "first_slice_for_all_channels": 44, "first_channel_only": 23, "flips_the_kernel": 54}],
[31, {"forgets_the_bias": 28, "bias_once_per_channel": 34, "first_slice_for_all_channels": 32, "first_channel_only": 9, "flips_the_kernel": 55}],
[37, {"forgets_the_bias": 41, "bias_once_per_channel": 33, "first_slice_for_all_channels": 31, "first_channel_only": 17, "flips_the_kernel": 18}],
[33, {"forgets_the_bias": 37, "bias_once_per_channel": 29, "first_slice_for_all_channels": 26, "first_channel_only": 9, "flips_the_kernel": 39}],
[37, {"forgets_the_bias": 34, "bias_once_per_channel": 40, "first_slice_for_all_channels": 35, "first_channel_only": 19, "flips_the_kernel": 32}],
[4, {"forgets_the_bias": 7, "bias_once_per_channel": 1, "first_slice_for_all_channels": 12, "first_channel_only": -4, "flips_the_kernel": 14}],
[27, {"forgets_the_bias": 30, "bias_once_per_channel": 24, "first_slice_for_all_channels": 13, "first_channel_only": 8, "flips_the_kernel": 31}],
[13, {"forgets_the_bias": 10, "bias_once_per_channel": 16, "first_slice_for_all_channels": 19, "first_channel_only": 8, "flips_the_kernel": 41}],
[43, {"forgets_the_bias": 46, "bias_once_per_channel": 40, "first_slice_for_all_channels": 48, "first_channel_only": 19, "flips_the_kernel": 34}],
[29, {"forgets_the_bias": 25, "bias_once_per_channel": 33, "first_slice_for_all_channels": 34, "first_channel_only": 13, "flips_the_kernel": 20}]
]},
"layer_formula": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"flips_the_kernel": ["C'est la convolution des mathématiciens, qui retourne le noyau : une couche ne le retourne pas.", "This is the mathematicians' convolution, which flips the kernel: a layer does not flip it."], "copies_the_slide": ["C'est la formule imprimée, avec une coquille : m − j lit les colonnes à l'envers, et des indices négatifs.", "This is the printed formula, with a misprint: m − j reads the columns backwards, and negative indices."], "transposes_the_kernel": ["Lignes et colonnes du noyau sont échangées : n avance avec les lignes de l'image, donc avec celles du noyau.", "Rows and columns of the kernel are exchanged: n moves with the rows of the image, so with those of the kernel."]}, "accepted": [], "solved": [
[3, {"flips_the_kernel": 0, "copies_the_slide": 1, "transposes_the_kernel": 2}],
[0, {"flips_the_kernel": 1, "copies_the_slide": 2, "transposes_the_kernel": 3}],
[3, {"flips_the_kernel": 0, "transposes_the_kernel": 1, "copies_the_slide": 2}],
[3, {"transposes_the_kernel": 0, "copies_the_slide": 1, "flips_the_kernel": 2}],
[2, {"transposes_the_kernel": 0, "copies_the_slide": 1, "flips_the_kernel": 3}],
[1, {"transposes_the_kernel": 0, "copies_the_slide": 2, "flips_the_kernel": 3}],
[1, {"flips_the_kernel": 0, "copies_the_slide": 2, "transposes_the_kernel": 3}],
[0, {"transposes_the_kernel": 1, "copies_the_slide": 2, "flips_the_kernel": 3}],
[0, {"transposes_the_kernel": 1, "flips_the_kernel": 2, "copies_the_slide": 3}]
]},
"filter_and_mean": {"kind": "truth", "count": 0, "tolerance": 0.0, "sentences": {"averages_the_products": ["C'est une somme pondérée. Ce n'est une moyenne que si tous les poids valent 1 divisé par leur nombre : le cours parle trop vite de moyenne glissante.", "It is a weighted sum. It is a mean only if every weight is 1 divided by their number: the course speaks of a sliding mean too quickly."]}, "accepted": [], "solved": [
[false, {"averages_the_products": true}]
]},
"relu_shape": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"halves": ["C'est un pooling 2×2 de pas 2 qui divise les côtés par deux.", "It is a 2×2 pooling of stride 2 that halves the sides."], "removes_negative_channels": ["Une valeur négative devient 0 : aucun canal n'est enlevé.", "A negative value becomes 0: no channel is removed."], "merges_the_channels": ["C'est la somme faite dans un filtre qui réunit les canaux, avant l'activation.", "It is the sum inside a filter that merges the channels, before the activation."]}, "accepted": [], "solved": [
[0, {"removes_negative_channels": 1, "halves": 2, "merges_the_channels": 3}],
[1, {"removes_negative_channels": 0, "merges_the_channels": 2, "halves": 3}],
[1, {"merges_the_channels": 0, "removes_negative_channels": 2, "halves": 3}],
[0, {"removes_negative_channels": 1, "merges_the_channels": 2, "halves": 3}],
[2, {"removes_negative_channels": 0, "halves": 1, "merges_the_channels": 3}],
[2, {"halves": 0, "removes_negative_channels": 1, "merges_the_channels": 3}],
[3, {"removes_negative_channels": 0, "halves": 1, "merges_the_channels": 2}],
[2, {"halves": 0, "merges_the_channels": 1, "removes_negative_channels": 3}]
]},
"translation": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"believes_in_invariance": ["Le cours parle d'invariance, mais la carte d'une convolution ne reste pas sur place : elle bouge avec l'image.", "The course speaks of invariance, but the map of a convolution does not stay where it is: it moves with the image."], "ignores_the_stride": ["Avec un pas de 1, ce serait juste : combien de pixels de l'image séparent ici deux valeurs voisines de la carte ?", "With a stride of 1, this would be right: how many pixels of the image lie here between two neighbouring values of the map?"], "multiplies_by_the_stride": ["Vous avez multiplié le décalage par le pas : la carte est plus petite que l'image, son décalage aussi.", "You multiplied the shift by the stride: the map is smaller than the image, and so is its shift."], "exchanges_the_axes": ["Vous avez échangé les deux axes : vers le bas, c'est la ligne qui change.", "You exchanged the two axes: downwards, it is the row that changes."], "moves_the_other_way": ["Vous avez déplacé la carte dans l'autre sens : elle suit le motif.", "You moved the map the other way: it follows the pattern."]}, "accepted": [], "solved": [
[[30, 43], {"believes_in_invariance": [27, 39], "ignores_the_stride": [33, 47], "multiplies_by_the_stride": [39, 55], "exchanges_the_axes": [31, 42], "moves_the_other_way": [24, 35]}],
[[24, 27], {"believes_in_invariance": [20, 26], "ignores_the_stride": [28, 28], "multiplies_by_the_stride": [36, 30], "exchanges_the_axes": [21, 30], "moves_the_other_way": [16, 25]}],
[[21, 31], {"believes_in_invariance": [20, 29], "ignores_the_stride": [22, 33], "multiplies_by_the_stride": [24, 37], "exchanges_the_axes": [22, 30], "moves_the_other_way": [19, 27]}],
[[33, 30], {"believes_in_invariance": [30, 28], "ignores_the_stride": [36, 32], "multiplies_by_the_stride": [42, 36], "exchanges_the_axes": [32, 31], "moves_the_other_way": [27, 26]}],
[[26, 42], {"believes_in_invariance": [22, 39], "ignores_the_stride": [30, 45], "multiplies_by_the_stride": [38, 51], "exchanges_the_axes": [25, 43], "moves_the_other_way": [18, 36]}],
[[27, 22], {"believes_in_invariance": [23, 20], "ignores_the_stride": [31, 24], "multiplies_by_the_stride": [39, 28], "exchanges_the_axes": [25, 24], "moves_the_other_way": [19, 18]}],
[[36, 25], {"believes_in_invariance": [35, 22], "ignores_the_stride": [37, 28], "multiplies_by_the_stride": [39, 34], "exchanges_the_axes": [38, 23], "moves_the_other_way": [34, 19]}],
[[37, 24], {"believes_in_invariance": [36, 20], "ignores_the_stride": [38, 28], "multiplies_by_the_stride": [40, 36], "exchanges_the_axes": [40, 21], "moves_the_other_way": [35, 16]}],
[[37, 21], {"believes_in_invariance": [34, 20], "ignores_the_stride": [40, 22], "multiplies_by_the_stride": [46, 24], "exchanges_the_axes": [35, 23], "moves_the_other_way": [31, 19]}],
[[22, 40], {"believes_in_invariance": [20, 36], "ignores_the_stride": [24, 44], "multiplies_by_the_stride": [28, 52], "exchanges_the_axes": [24, 38], "moves_the_other_way": [18, 32]}],
[[22, 28], {"believes_in_invariance": [20, 25], "ignores_the_stride": [24, 31], "multiplies_by_the_stride": [28, 37], "exchanges_the_axes": [23, 27], "moves_the_other_way": [18, 22]}],
[[36, 23], {"believes_in_invariance": [34, 20], "ignores_the_stride": [38, 26], "multiplies_by_the_stride": [42, 32], "exchanges_the_axes": [37, 22], "moves_the_other_way": [32, 17]}],
[[35, 40], {"believes_in_invariance": [33, 39], "ignores_the_stride": [37, 41], "multiplies_by_the_stride": [41, 43], "exchanges_the_axes": [34, 41], "moves_the_other_way": [31, 38]}],
[[41, 37], {"believes_in_invariance": [37, 34], "ignores_the_stride": [45, 40], "multiplies_by_the_stride": [53, 46], "exchanges_the_axes": [40, 38], "moves_the_other_way": [33, 31]}],
[[35, 40], {"believes_in_invariance": [33, 37], "ignores_the_stride": [37, 43], "multiplies_by_the_stride": [41, 49], "exchanges_the_axes": [36, 39], "moves_the_other_way": [31, 34]}],
[[34, 28], {"believes_in_invariance": [32, 27], "ignores_the_stride": [36, 29], "multiplies_by_the_stride": [40, 31], "exchanges_the_axes": [33, 29], "moves_the_other_way": [30, 26]}],
[[40, 29], {"believes_in_invariance": [38, 25], "ignores_the_stride": [42, 33], "multiplies_by_the_stride": [46, 41], "exchanges_the_axes": [42, 27], "moves_the_other_way": [36, 21]}],
[[27, 24], {"believes_in_invariance": [23, 21], "ignores_the_stride": [31, 27], "multiplies_by_the_stride": [39, 33], "exchanges_the_axes": [26, 25], "moves_the_other_way": [19, 18]}],
[[23, 22], {"believes_in_invariance": [20, 21], "ignores_the_stride": [26, 23], "multiplies_by_the_stride": [32, 25], "exchanges_the_axes": [21, 24], "moves_the_other_way": [17, 20]}],
[[23, 33], {"believes_in_invariance": [20, 29], "ignores_the_stride": [26, 37], "multiplies_by_the_stride": [32, 45], "exchanges_the_axes": [24, 32], "moves_the_other_way": [17, 25]}],
[[37, 24], {"believes_in_invariance": [34, 20], "ignores_the_stride": [40, 28], "multiplies_by_the_stride": [46, 36], "exchanges_the_axes": [38, 23], "moves_the_other_way": [31, 16]}],
[[42, 24], {"believes_in_invariance": [39, 20], "ignores_the_stride": [45, 28], "multiplies_by_the_stride": [51, 36], "exchanges_the_axes": [43, 23], "moves_the_other_way": [36, 16]}],
[[21, 41], {"believes_in_invariance": [20, 39], "ignores_the_stride": [22, 43], "multiplies_by_the_stride": [24, 47], "exchanges_the_axes": [22, 40], "moves_the_other_way": [19, 37]}],
[[43, 22], {"believes_in_invariance": [40, 20], "ignores_the_stride": [46, 24], "multiplies_by_the_stride": [52, 28], "exchanges_the_axes": [42, 23], "moves_the_other_way": [37, 18]}],
[[38, 26], {"believes_in_invariance": [36, 22], "ignores_the_stride": [40, 30], "multiplies_by_the_stride": [44, 38], "exchanges_the_axes": [40, 24], "moves_the_other_way": [34, 18]}],
[[29, 28], {"believes_in_invariance": [25, 27], "ignores_the_stride": [33, 29], "multiplies_by_the_stride": [41, 31], "exchanges_the_axes": [26, 31], "moves_the_other_way": [21, 26]}],
[[30, 40], {"believes_in_invariance": [27, 39], "ignores_the_stride": [33, 41], "multiplies_by_the_stride": [39, 43], "exchanges_the_axes": [28, 42], "moves_the_other_way": [24, 38]}],
[[21, 26], {"believes_in_invariance": [20, 23], "ignores_the_stride": [22, 29], "multiplies_by_the_stride": [24, 35], "exchanges_the_axes": [23, 24], "moves_the_other_way": [19, 20]}],
[[31, 33], {"believes_in_invariance": [27, 31], "ignores_the_stride": [35, 35], "multiplies_by_the_stride": [43, 39], "exchanges_the_axes": [29, 35], "moves_the_other_way": [23, 29]}],
[[23, 32], {"believes_in_invariance": [22, 29], "ignores_the_stride": [24, 35], "multiplies_by_the_stride": [26, 41], "exchanges_the_axes": [25, 30], "moves_the_other_way": [21, 26]}],
[[23, 27], {"believes_in_invariance": [20, 23], "ignores_the_stride": [26, 31], "multiplies_by_the_stride": [32, 39], "exchanges_the_axes": [24, 26], "moves_the_other_way": [17, 19]}],
[[39, 23], {"believes_in_invariance": [37, 20], "ignores_the_stride": [41, 26], "multiplies_by_the_stride": [45, 32], "exchanges_the_axes": [40, 22], "moves_the_other_way": [35, 17]}],
[[30, 31], {"believes_in_invariance": [28, 30], "ignores_the_stride": [32, 32], "multiplies_by_the_stride": [36, 34], "exchanges_the_axes": [29, 32], "moves_the_other_way": [26, 29]}],
[[21, 27], {"believes_in_invariance": [20, 23], "ignores_the_stride": [22, 31], "multiplies_by_the_stride": [24, 39], "exchanges_the_axes": [24, 24], "moves_the_other_way": [19, 19]}],
[[24, 25], {"believes_in_invariance": [20, 22], "ignores_the_stride": [28, 28], "multiplies_by_the_stride": [36, 34], "exchanges_the_axes": [23, 26], "moves_the_other_way": [16, 19]}],
[[22, 31], {"believes_in_invariance": [20, 30], "ignores_the_stride": [24, 32], "multiplies_by_the_stride": [28, 34], "exchanges_the_axes": [21, 32], "moves_the_other_way": [18, 29]}],
[[21, 26], {"believes_in_invariance": [20, 24], "ignores_the_stride": [22, 28], "multiplies_by_the_stride": [24, 32], "exchanges_the_axes": [22, 25], "moves_the_other_way": [19, 22]}],
[[40, 36], {"believes_in_invariance": [37, 32], "ignores_the_stride": [43, 40], "multiplies_by_the_stride": [49, 48], "exchanges_the_axes": [41, 35], "moves_the_other_way": [34, 28]}],
[[33, 39], {"believes_in_invariance": [32, 36], "ignores_the_stride": [34, 42], "multiplies_by_the_stride": [36, 48], "exchanges_the_axes": [35, 37], "moves_the_other_way": [31, 33]}],
[[30, 22], {"believes_in_invariance": [26, 20], "ignores_the_stride": [34, 24], "multiplies_by_the_stride": [42, 28], "exchanges_the_axes": [28, 24], "moves_the_other_way": [22, 18]}]
]},
"doubled_image": {"kind": "choices", "count": 6, "tolerance": 0.0, "sentences": {"counts_connections": ["Les poids d'un filtre servent à toutes les positions : leur nombre ne dépend pas de la taille de l'image.", "The weights of a filter serve at every position: their number does not depend on the size of the image."], "counts_one_bias_per_pixel": ["Un biais est attaché à un filtre, pas à un pixel.", "A bias is attached to a filter, not to a pixel."], "adds_maps": ["Il y a une carte par filtre, quelle que soit la taille de l'image.", "There is one map per filter, whatever the size of the image."]}, "accepted": [], "solved": [
[[0, 1, 5], {"counts_connections": [0, 1, 2, 5], "counts_one_bias_per_pixel": [0, 1, 3, 5], "adds_maps": [0, 1, 4, 5]}],
[[2, 4, 5], {"counts_connections": [0, 2, 4, 5], "counts_one_bias_per_pixel": [1, 2, 4, 5], "adds_maps": [2, 3, 4, 5]}],
[[1, 4, 5], {"counts_one_bias_per_pixel": [0, 1, 4, 5], "adds_maps": [1, 2, 4, 5], "counts_connections": [1, 3, 4, 5]}],
[[2, 3, 5], {"counts_connections": [0, 2, 3, 5], "counts_one_bias_per_pixel": [1, 2, 3, 5], "adds_maps": [2, 3, 4, 5]}],
[[0, 2, 5], {"adds_maps": [0, 1, 2, 5], "counts_one_bias_per_pixel": [0, 2, 3, 5], "counts_connections": [0, 2, 4, 5]}],
[[2, 3, 5], {"counts_one_bias_per_pixel": [0, 2, 3, 5], "adds_maps": [1, 2, 3, 5], "counts_connections": [2, 3, 4, 5]}],
[[0, 2, 3], {"adds_maps": [0, 1, 2, 3], "counts_connections": [0, 2, 3, 4], "counts_one_bias_per_pixel": [0, 2, 3, 5]}],
[[2, 3, 5], {"counts_one_bias_per_pixel": [0, 2, 3, 5], "counts_connections": [1, 2, 3, 5], "adds_maps": [2, 3, 4, 5]}],
[[0, 2, 5], {"counts_connections": [0, 1, 2, 5], "counts_one_bias_per_pixel": [0, 2, 3, 5], "adds_maps": [0, 2, 4, 5]}],
[[0, 2, 5], {"adds_maps": [0, 1, 2, 5], "counts_connections": [0, 2, 3, 5], "counts_one_bias_per_pixel": [0, 2, 4, 5]}],
[[0, 2, 4], {"adds_maps": [0, 1, 2, 4], "counts_connections": [0, 2, 3, 4], "counts_one_bias_per_pixel": [0, 2, 4, 5]}],
[[2, 3, 4], {"adds_maps": [0, 2, 3, 4], "counts_connections": [1, 2, 3, 4], "counts_one_bias_per_pixel": [2, 3, 4, 5]}]
]},
"toy_first_layer": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"copies_the_slide": ["C'est la ligne imprimée sur la diapositive de réponse : une coquille. La diapositive du pooling imprime la bonne ; refaites la somme de l'avant-dernière fenêtre et de celle qui la précède.", "This is the row printed on the answer slide: a misprint. The pooling slide prints the right one; add up the last window but one again, and the one before it."], "flips_the_kernel": ["Vos résultats sont ceux d'un noyau tourné de 180° : sur le losange, vos cartes 2 et 3 répondent du côté opposé. C'est aussi ce que donnent les filtres imprimés, signes inversés, sur la diapositive de réponse. Une couche de convolution ne retourne pas son noyau.", "Your results are those of a kernel rotated by 180 degrees: on the diamond, your maps 2 and 3 respond on the opposite side. This is also what the filters printed with opposite signs on the answer slide give. A convolution layer does not flip its kernel."], "forgets_the_relu": ["Des valeurs négatives restent : que fait la ReLU ?", "Negative values are left: what does the ReLU do?"], "forgets_the_padding": ["Padding oublié : vos cartes ont la taille d'une convolution sans 0 ajoutés. Avec un noyau 3x3 et padding=1, la carte a la taille de l'image.", "Forgotten padding: your maps have the size of a convolution without added zeros. With a 3x3 kernel and padding=1, the map has the size of the image."], "relu_as_absolute_value": ["Vos valeurs négatives ont changé de signe : la ReLU est max(0, ·), pas la valeur absolue.", "Your negative values changed sign: the ReLU is max(0, ·), not the absolute value."]}, "accepted": [], "solved": [
[[0, 0, 0, 0, 0, 1, 2, 2], {"copies_the_slide": [0, 0, 0, 0, 0, 0, 1, 2], "flips_the_kernel": [2, 2, 1, 0, 0, 0, 0, 0], "forgets_the_relu": [-2, -2, -1, 0, 0, 1, 2, 2], "forgets_the_padding": [0, 0, 0, 0, 1, 2], "relu_as_absolute_value": [2, 2, 1, 0, 0, 1, 2, 2]}]
]},
"toy_second_layer": {"kind": "array", "count": 0, "tolerance": 0.01, "sentences": {"copies_the_slide": ["C'est la ligne imprimée dans le cours : ses trois premiers nombres sont trop petits de 1, comme si la carte 2 contenait un 1 à la place d'un 2. Refaites la somme.", "This is the row printed in the course: its first three numbers are too small by 1, as if map 2 held a 1 in the place of a 2. Add it up again."], "averages_the_maps": ["Votre seconde couche est trois fois trop petite : vous prenez la moyenne des trois contributions. Comment un filtre les réunit-il ?", "Your second layer is three times too small: you take the mean of the three contributions. How does a filter gather them?"], "uses_the_first_map_only": ["Votre seconde couche ne dépend que de la première carte. Un filtre de cette couche a trois tranches, une par carte d'entrée.", "Your second layer depends on the first map only. A filter of this layer has three slices, one per input map."], "flips_the_filters": ["Ce serait la réponse d'un filtre retourné : le haut compte en positif, le bas en négatif.", "This would be the answer of a flipped filter: the top counts as positive, the bottom as negative."], "convolves_without_padding": ["Vos convolutions perdent un pixel de chaque côté. La carte doit garder la taille de l'image : que faut-il ajouter autour avant de convoluer ?", "Your convolutions lose a pixel on each side. The map should keep the size of the image: what should be added around it before convolving?"]}, "accepted": [], "solved": [
[[21, 32, 36, 25], {"copies_the_slide": [20, 31, 35, 25], "averages_the_maps": [7.0, 10.667, 12.0, 8.333], "uses_the_first_map_only": [17, 26, 27, 18], "flips_the_filters": [0, 0, 0, 0], "convolves_without_padding": [32, 36]}]
]},
"max_pooling": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"averages": ["Vous avez fait la moyenne de chaque fenêtre.", "You took the mean of each window."], "takes_the_minimum": ["Votre résultat garde la réponse la plus faible de chaque fenêtre. Laquelle le max pooling garde-t-il ?", "Your result keeps the weakest response of each window. Which one does max pooling keep?"], "reshapes_the_wrong_axes": ["Vous avez regroupé quatre pixels d'une même ligne : une fenêtre 2×2 est un carré.", "You grouped four pixels of a row: a 2×2 window is a square."], "ignores_the_stride": ["Vos fenêtres avancent d'un seul pixel à la fois, quel que soit stride. De combien de pixels la fenêtre doit-elle avancer d'une sortie à la suivante ?", "Your windows move one pixel at a time, whatever stride is. By how many pixels should the window move from one output to the next?"]}, "accepted": [], "solved": [
[[[9, 6], [9, 8]], {"averages": [[5.5, 4.75], [4.0, 5.0]], "takes_the_minimum": [[4, 3], [1, 3]], "reshapes_the_wrong_axes": [[6, 9], [9, 8]], "ignores_the_stride": [[9, 5, 6], [9, 4, 5], [9, 5, 8]]}],
[[[9, 7], [6, 6]], {"averages": [[5.0, 6.0], [3.5, 3.25]], "takes_the_minimum": [[2, 4], [2, 1]], "reshapes_the_wrong_axes": [[7, 9], [6, 4]], "ignores_the_stride": [[9, 9, 7], [9, 9, 7], [6, 6, 6]]}],
[[[9, 7], [5, 7]], {"averages": [[6.75, 4.75], [3.5, 4.25]], "takes_the_minimum": [[2, 1], [2, 2]], "reshapes_the_wrong_axes": [[9, 9], [7, 4]], "ignores_the_stride": [[9, 7, 7], [9, 7, 7], [5, 7, 7]]}],
[[[4, 7], [9, 8]], {"averages": [[2.75, 3.0], [6.75, 6.0]], "takes_the_minimum": [[1, 1], [2, 4]], "reshapes_the_wrong_axes": [[3, 7], [9, 7]], "ignores_the_stride": [[4, 4, 7], [9, 9, 8], [9, 9, 8]]}],
[[[5, 9], [9, 7]], {"averages": [[2.75, 5.5], [5.75, 6.0]], "takes_the_minimum": [[1, 2], [1, 5]], "reshapes_the_wrong_axes": [[9, 8], [9, 7]], "ignores_the_stride": [[5, 9, 9], [9, 9, 8], [9, 9, 7]]}],
[[[9, 8], [9, 3]], {"averages": [[5.5, 6.25], [6.5, 2.5]], "takes_the_minimum": [[3, 3], [3, 2]], "reshapes_the_wrong_axes": [[9, 7], [8, 9]], "ignores_the_stride": [[9, 9, 8], [8, 8, 7], [9, 9, 3]]}],
[[[8, 9], [5, 4]], {"averages": [[4.0, 4.25], [3.75, 2.75]], "takes_the_minimum": [[1, 1], [1, 1]], "reshapes_the_wrong_axes": [[9, 5], [5, 5]], "ignores_the_stride": [[8, 3, 9], [5, 4, 5], [5, 5, 4]]}],
[[[8, 8], [9, 6]], {"averages": [[4.5, 5.25], [5.0, 4.0]], "takes_the_minimum": [[2, 4], [2, 2]], "reshapes_the_wrong_axes": [[8, 8], [7, 9]], "ignores_the_stride": [[8, 8, 8], [7, 8, 8], [9, 9, 6]]}],
[[[9, 8], [5, 6]], {"averages": [[4.75, 5.0], [4.0, 5.0]], "takes_the_minimum": [[1, 2], [3, 2]], "reshapes_the_wrong_axes": [[8, 9], [6, 6]], "ignores_the_stride": [[9, 8, 8], [9, 7, 6], [5, 6, 6]]}],
[[[9, 8], [9, 9]], {"averages": [[5.75, 6.75], [5.0, 7.0]], "takes_the_minimum": [[1, 4], [1, 4]], "reshapes_the_wrong_axes": [[8, 9], [9, 9]], "ignores_the_stride": [[9, 9, 8], [9, 9, 9], [9, 9, 9]]}],
[[[4, 5], [9, 8]], {"averages": [[1.75, 2.75], [7.25, 4.75]], "takes_the_minimum": [[1, 1], [5, 1]], "reshapes_the_wrong_axes": [[5, 4], [9, 7]], "ignores_the_stride": [[4, 4, 5], [9, 8, 8], [9, 8, 8]]}],
[[[8, 8], [8, 6]], {"averages": [[6.25, 6.75], [5.5, 4.0]], "takes_the_minimum": [[5, 5], [1, 2]], "reshapes_the_wrong_axes": [[7, 8], [8, 7]], "ignores_the_stride": [[8, 8, 8], [8, 8, 8], [8, 8, 6]]}],
[[[8, 9], [8, 9]], {"averages": [[3.5, 8.0], [4.25, 5.75]], "takes_the_minimum": [[1, 7], [1, 2]], "reshapes_the_wrong_axes": [[9, 8], [9, 8]], "ignores_the_stride": [[8, 9, 9], [8, 8, 9], [8, 8, 9]]}],
[[[8, 8], [8, 8]], {"averages": [[5.25, 5.75], [5.75, 5.75]], "takes_the_minimum": [[2, 2], [1, 2]], "reshapes_the_wrong_axes": [[8, 6], [8, 8]], "ignores_the_stride": [[8, 8, 8], [8, 7, 7], [8, 8, 8]]}],
[[[8, 7], [9, 4]], {"averages": [[5.5, 4.75], [6.25, 2.75]], "takes_the_minimum": [[2, 2], [3, 1]], "reshapes_the_wrong_axes": [[8, 8], [9, 5]], "ignores_the_stride": [[8, 7, 7], [9, 9, 4], [9, 9, 4]]}],
[[[8, 8], [3, 8]], {"averages": [[5.25, 5.0], [2.75, 5.5]], "takes_the_minimum": [[3, 2], [2, 1]], "reshapes_the_wrong_axes": [[8, 8], [6, 8]], "ignores_the_stride": [[8, 8, 8], [8, 8, 6], [3, 7, 8]]}],
[[[8, 9], [9, 9]], {"averages": [[6.0, 5.75], [8.0, 5.5]], "takes_the_minimum": [[3, 1], [7, 1]], "reshapes_the_wrong_axes": [[9, 8], [9, 9]], "ignores_the_stride": [[8, 9, 9], [9, 9, 8], [9, 9, 9]]}],
[[[9, 9], [9, 9]], {"averages": [[4.5, 4.0], [7.25, 5.5]], "takes_the_minimum": [[2, 2], [4, 3]], "reshapes_the_wrong_axes": [[3, 9], [9, 8]], "ignores_the_stride": [[9, 4, 9], [9, 8, 9], [9, 8, 9]]}],
[[[9, 9], [7, 9]], {"averages": [[6.0, 7.25], [5.25, 4.75]], "takes_the_minimum": [[1, 4], [2, 1]], "reshapes_the_wrong_axes": [[9, 9], [9, 8]], "ignores_the_stride": [[9, 9, 9], [8, 9, 9], [7, 9, 9]]}],
[[[9, 7], [8, 6]], {"averages": [[5.75, 4.0], [5.25, 5.0]], "takes_the_minimum": [[1, 1], [1, 4]], "reshapes_the_wrong_axes": [[9, 7], [7, 8]], "ignores_the_stride": [[9, 6, 7], [7, 6, 5], [8, 8, 6]]}],
[[[7, 9], [9, 8]], {"averages": [[4.75, 4.5], [6.75, 7.5]], "takes_the_minimum": [[4, 1], [4, 6]], "reshapes_the_wrong_axes": [[7, 9], [9, 9]], "ignores_the_stride": [[7, 7, 9], [9, 8, 9], [9, 9, 8]]}],
[[[4, 9], [9, 6]], {"averages": [[2.5, 6.0], [4.0, 3.25]], "takes_the_minimum": [[1, 4], [1, 1]], "reshapes_the_wrong_axes": [[5, 9], [3, 9]], "ignores_the_stride": [[4, 9, 9], [4, 9, 9], [9, 6, 6]]}],
[[[8, 5], [8, 9]], {"averages": [[5.25, 4.25], [5.25, 3.5]], "takes_the_minimum": [[2, 3], [1, 1]], "reshapes_the_wrong_axes": [[5, 8], [9, 8]], "ignores_the_stride": [[8, 8, 5], [8, 9, 9], [8, 9, 9]]}],
[[[6, 5], [7, 8]], {"averages": [[4.25, 3.0], [4.0, 5.25]], "takes_the_minimum": [[1, 1], [2, 2]], "reshapes_the_wrong_axes": [[6, 6], [5, 8]], "ignores_the_stride": [[6, 6, 5], [6, 2, 5], [7, 7, 8]]}],
[[[8, 8], [9, 8]], {"averages": [[6.25, 3.5], [6.5, 5.75]], "takes_the_minimum": [[5, 1], [2, 2]], "reshapes_the_wrong_axes": [[8, 6], [9, 9]], "ignores_the_stride": [[8, 8, 8], [9, 9, 8], [9, 9, 8]]}],
[[[8, 9], [7, 7]], {"averages": [[5.5, 6.5], [3.25, 4.25]], "takes_the_minimum": [[3, 1], [1, 2]], "reshapes_the_wrong_axes": [[9, 8], [7, 7]], "ignores_the_stride": [[8, 9, 9], [8, 8, 7], [7, 7, 7]]}],
[[[7, 6], [8, 6]], {"averages": [[4.75, 3.25], [4.5, 3.25]], "takes_the_minimum": [[1, 1], [1, 1]], "reshapes_the_wrong_axes": [[6, 7], [3, 8]], "ignores_the_stride": [[7, 5, 6], [7, 5, 3], [8, 8, 6]]}],
[[[9, 9], [5, 7]], {"averages": [[4.5, 5.25], [3.25, 4.25]], "takes_the_minimum": [[1, 1], [2, 1]], "reshapes_the_wrong_axes": [[9, 9], [7, 5]], "ignores_the_stride": [[9, 9, 9], [3, 3, 9], [5, 5, 7]]}],
[[[9, 9], [9, 8]], {"averages": [[6.0, 6.5], [3.25, 6.0]], "takes_the_minimum": [[2, 4], [1, 1]], "reshapes_the_wrong_axes": [[9, 8], [8, 9]], "ignores_the_stride": [[9, 8, 9], [8, 8, 8], [9, 9, 8]]}],
[[[9, 7], [8, 7]], {"averages": [[6.0, 5.25], [6.25, 3.5]], "takes_the_minimum": [[2, 1], [1, 1]], "reshapes_the_wrong_axes": [[8, 9], [8, 8]], "ignores_the_stride": [[9, 9, 7], [9, 9, 7], [8, 8, 7]]}],
[[[7, 8], [9, 9]], {"averages": [[4.25, 5.75], [6.5, 5.5]], "takes_the_minimum": [[3, 3], [2, 1]], "reshapes_the_wrong_axes": [[8, 7], [9, 9]], "ignores_the_stride": [[7, 7, 8], [9, 9, 7], [9, 9, 9]]}],
[[[7, 5], [9, 7]], {"averages": [[5.0, 3.25], [5.25, 6.25]], "takes_the_minimum": [[3, 2], [1, 5]], "reshapes_the_wrong_axes": [[7, 6], [9, 8]], "ignores_the_stride": [[7, 6, 5], [9, 9, 7], [9, 9, 7]]}],
[[[9, 9], [7, 7]], {"averages": [[6.25, 6.25], [3.5, 5.25]], "takes_the_minimum": [[3, 3], [1, 4]], "reshapes_the_wrong_axes": [[9, 8], [7, 6]], "ignores_the_stride": [[9, 9, 9], [7, 8, 8], [7, 7, 7]]}],
[[[9, 8], [8, 6]], {"averages": [[6.0, 4.0], [5.75, 3.25]], "takes_the_minimum": [[3, 1], [4, 1]], "reshapes_the_wrong_axes": [[8, 9], [6, 8]], "ignores_the_stride": [[9, 9, 8], [9, 9, 6], [8, 6, 6]]}],
[[[5, 8], [9, 7]], {"averages": [[3.25, 4.5], [6.25, 4.25]], "takes_the_minimum": [[1, 1], [4, 1]], "reshapes_the_wrong_axes": [[5, 8], [5, 9]], "ignores_the_stride": [[5, 8, 8], [5, 8, 8], [9, 9, 7]]}],
[[[6, 9], [9, 9]], {"averages": [[5.5, 5.0], [5.5, 4.5]], "takes_the_minimum": [[5, 1], [2, 3]], "reshapes_the_wrong_axes": [[9, 6], [9, 9]], "ignores_the_stride": [[6, 9, 9], [9, 9, 3], [9, 9, 9]]}],
[[[9, 8], [4, 7]], {"averages": [[7.25, 4.75], [2.0, 5.0]], "takes_the_minimum": [[3, 2], [1, 3]], "reshapes_the_wrong_axes": [[9, 9], [6, 7]], "ignores_the_stride": [[9, 9, 8], [9, 9, 8], [4, 4, 7]]}],
[[[8, 5], [5, 8]], {"averages": [[6.5, 3.75], [3.25, 4.0]], "takes_the_minimum": [[2, 1], [2, 1]], "reshapes_the_wrong_axes": [[8, 8], [6, 8]], "ignores_the_stride": [[8, 8, 5], [8, 8, 6], [5, 6, 8]]}],
[[[6, 9], [8, 5]], {"averages": [[4.0, 7.25], [6.25, 3.5]], "takes_the_minimum": [[3, 4], [3, 2]], "reshapes_the_wrong_axes": [[9, 9], [8, 8]], "ignores_the_stride": [[6, 9, 9], [8, 9, 9], [8, 8, 5]]}],
[[[8, 9], [7, 8]], {"averages": [[5.5, 7.0], [4.5, 4.5]], "takes_the_minimum": [[3, 2], [1, 1]], "reshapes_the_wrong_axes": [[9, 9], [7, 8]], "ignores_the_stride": [[8, 8, 9], [8, 7, 9], [7, 7, 8]]}]
]},
"average_pooling": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"truncates_the_average": ["Vos moyennes sont tronquées à l'entier, comme sur la diapositive du cours (3 et 5 sur la première ligne), où c'est une coquille. La moyenne de quatre entiers est-elle toujours entière ? Gardez les décimales.", "Your means are cut to whole numbers, as on the course's slide (3 and 5 in the first row), where it is a slip. Is the mean of four integers always an integer? Keep the decimals."], "sums_instead_of_averaging": ["Vous avez donné la somme de chaque fenêtre : par combien faut-il la diviser ?", "You gave the sum of each window: by how much should it be divided?"], "takes_the_maximum": ["Vous avez gardé le maximum de chaque fenêtre : la moyenne est demandée.", "You kept the maximum of each window: the mean is asked for."]}, "accepted": [], "solved": [
[[[5.75, 2.5], [6.5, 5.0]], {"truncates_the_average": [[5, 2], [6, 5]], "sums_instead_of_averaging": [[23, 10], [26, 20]], "takes_the_maximum": [[7, 3], [7, 8]]}],
[[[3.25, 6.5], [6.25, 5.0]], {"truncates_the_average": [[3, 6], [6, 5]], "sums_instead_of_averaging": [[13, 26], [25, 20]], "takes_the_maximum": [[6, 8], [8, 8]]}],
[[[5.5, 6.0], [3.75, 4.25]], {"truncates_the_average": [[5, 6], [3, 4]], "sums_instead_of_averaging": [[22, 24], [15, 17]], "takes_the_maximum": [[8, 7], [9, 7]]}],
[[[4.25, 4.75], [8.0, 5.25]], {"truncates_the_average": [[4, 4], [8, 5]], "sums_instead_of_averaging": [[17, 19], [32, 21]], "takes_the_maximum": [[7, 8], [9, 7]]}],
[[[6.25, 3.0], [5.75, 4.75]], {"truncates_the_average": [[6, 3], [5, 4]], "sums_instead_of_averaging": [[25, 12], [23, 19]], "takes_the_maximum": [[9, 4], [9, 9]]}],
[[[4.5, 4.75], [3.75, 5.0]], {"truncates_the_average": [[4, 4], [3, 5]], "sums_instead_of_averaging": [[18, 19], [15, 20]], "takes_the_maximum": [[9, 7], [8, 9]]}],
[[[4.25, 4.75], [6.0, 5.5]], {"truncates_the_average": [[4, 4], [6, 5]], "sums_instead_of_averaging": [[17, 19], [24, 22]], "takes_the_maximum": [[7, 6], [9, 9]]}],
[[[7.25, 4.5], [4.5, 5.0]], {"truncates_the_average": [[7, 4], [4, 5]], "sums_instead_of_averaging": [[29, 18], [18, 20]], "takes_the_maximum": [[9, 6], [6, 7]]}],
[[[6.0, 5.25], [4.5, 5.5]], {"truncates_the_average": [[6, 5], [4, 5]], "sums_instead_of_averaging": [[24, 21], [18, 22]], "takes_the_maximum": [[8, 8], [7, 8]]}],
[[[7.25, 6.25], [5.75, 6.0]], {"truncates_the_average": [[7, 6], [5, 6]], "sums_instead_of_averaging": [[29, 25], [23, 24]], "takes_the_maximum": [[9, 8], [9, 7]]}],
[[[4.0, 4.25], [5.75, 3.75]], {"truncates_the_average": [[4, 4], [5, 3]], "sums_instead_of_averaging": [[16, 17], [23, 15]], "takes_the_maximum": [[6, 8], [9, 6]]}],
[[[5.5, 5.75], [6.0, 4.75]], {"truncates_the_average": [[5, 5], [6, 4]], "sums_instead_of_averaging": [[22, 23], [24, 19]], "takes_the_maximum": [[8, 9], [8, 9]]}],
[[[3.25, 4.75], [4.5, 2.0]], {"truncates_the_average": [[3, 4], [4, 2]], "sums_instead_of_averaging": [[13, 19], [18, 8]], "takes_the_maximum": [[7, 7], [7, 3]]}],
[[[5.5, 5.25], [5.0, 4.25]], {"truncates_the_average": [[5, 5], [5, 4]], "sums_instead_of_averaging": [[22, 21], [20, 17]], "takes_the_maximum": [[9, 9], [9, 9]]}],
[[[6.5, 6.0], [5.75, 5.75]], {"truncates_the_average": [[6, 6], [5, 5]], "sums_instead_of_averaging": [[26, 24], [23, 23]], "takes_the_maximum": [[9, 8], [7, 8]]}],
[[[5.25, 3.25], [7.0, 3.5]], {"truncates_the_average": [[5, 3], [7, 3]], "sums_instead_of_averaging": [[21, 13], [28, 14]], "takes_the_maximum": [[8, 5], [9, 5]]}],
[[[3.25, 5.25], [5.5, 6.0]], {"truncates_the_average": [[3, 5], [5, 6]], "sums_instead_of_averaging": [[13, 21], [22, 24]], "takes_the_maximum": [[6, 8], [7, 9]]}],
[[[5.75, 5.0], [4.75, 4.5]], {"truncates_the_average": [[5, 5], [4, 4]], "sums_instead_of_averaging": [[23, 20], [19, 18]], "takes_the_maximum": [[8, 9], [8, 6]]}],
[[[5.0, 4.25], [6.25, 2.75]], {"truncates_the_average": [[5, 4], [6, 2]], "sums_instead_of_averaging": [[20, 17], [25, 11]], "takes_the_maximum": [[6, 7], [8, 6]]}],
[[[3.25, 5.0], [5.25, 3.25]], {"truncates_the_average": [[3, 5], [5, 3]], "sums_instead_of_averaging": [[13, 20], [21, 13]], "takes_the_maximum": [[4, 7], [9, 8]]}],
[[[4.75, 6.25], [4.5, 6.0]], {"truncates_the_average": [[4, 6], [4, 6]], "sums_instead_of_averaging": [[19, 25], [18, 24]], "takes_the_maximum": [[7, 8], [7, 9]]}],
[[[3.5, 6.5], [6.75, 5.0]], {"truncates_the_average": [[3, 6], [6, 5]], "sums_instead_of_averaging": [[14, 26], [27, 20]], "takes_the_maximum": [[5, 9], [8, 8]]}],
[[[2.0, 5.5], [4.25, 3.75]], {"truncates_the_average": [[2, 5], [4, 3]], "sums_instead_of_averaging": [[8, 22], [17, 15]], "takes_the_maximum": [[4, 8], [8, 9]]}],
[[[4.5, 5.25], [3.5, 5.0]], {"truncates_the_average": [[4, 5], [3, 5]], "sums_instead_of_averaging": [[18, 21], [14, 20]], "takes_the_maximum": [[8, 8], [4, 9]]}],
[[[2.75, 6.25], [4.0, 6.75]], {"truncates_the_average": [[2, 6], [4, 6]], "sums_instead_of_averaging": [[11, 25], [16, 27]], "takes_the_maximum": [[7, 9], [7, 9]]}],
[[[6.75, 6.0], [5.75, 7.25]], {"truncates_the_average": [[6, 6], [5, 7]], "sums_instead_of_averaging": [[27, 24], [23, 29]], "takes_the_maximum": [[9, 8], [9, 9]]}],
[[[5.0, 7.25], [5.25, 5.5]], {"truncates_the_average": [[5, 7], [5, 5]], "sums_instead_of_averaging": [[20, 29], [21, 22]], "takes_the_maximum": [[8, 9], [9, 6]]}],
[[[5.0, 4.5], [5.5, 4.75]], {"truncates_the_average": [[5, 4], [5, 4]], "sums_instead_of_averaging": [[20, 18], [22, 19]], "takes_the_maximum": [[6, 7], [9, 7]]}],
[[[5.75, 4.0], [4.5, 4.75]], {"truncates_the_average": [[5, 4], [4, 4]], "sums_instead_of_averaging": [[23, 16], [18, 19]], "takes_the_maximum": [[9, 7], [9, 8]]}],
[[[3.25, 3.25], [7.25, 5.0]], {"truncates_the_average": [[3, 3], [7, 5]], "sums_instead_of_averaging": [[13, 13], [29, 20]], "takes_the_maximum": [[5, 8], [8, 8]]}],
[[[3.0, 7.5], [4.75, 4.25]], {"truncates_the_average": [[3, 7], [4, 4]], "sums_instead_of_averaging": [[12, 30], [19, 17]], "takes_the_maximum": [[4, 9], [8, 7]]}],
[[[4.0, 5.25], [4.25, 6.25]], {"truncates_the_average": [[4, 5], [4, 6]], "sums_instead_of_averaging": [[16, 21], [17, 25]], "takes_the_maximum": [[6, 9], [7, 9]]}],
[[[5.25, 4.25], [5.0, 4.75]], {"truncates_the_average": [[5, 4], [5, 4]], "sums_instead_of_averaging": [[21, 17], [20, 19]], "takes_the_maximum": [[8, 8], [6, 8]]}],
[[[4.75, 5.0], [4.25, 4.25]], {"truncates_the_average": [[4, 5], [4, 4]], "sums_instead_of_averaging": [[19, 20], [17, 17]], "takes_the_maximum": [[7, 9], [9, 8]]}],
[[[4.0, 5.5], [4.75, 5.5]], {"truncates_the_average": [[4, 5], [4, 5]], "sums_instead_of_averaging": [[16, 22], [19, 22]], "takes_the_maximum": [[8, 9], [8, 9]]}],
[[[6.0, 5.75], [3.5, 4.5]], {"truncates_the_average": [[6, 5], [3, 4]], "sums_instead_of_averaging": [[24, 23], [14, 18]], "takes_the_maximum": [[9, 8], [6, 8]]}],
[[[3.0, 5.75], [5.25, 5.25]], {"truncates_the_average": [[3, 5], [5, 5]], "sums_instead_of_averaging": [[12, 23], [21, 21]], "takes_the_maximum": [[5, 9], [8, 8]]}],
[[[7.5, 4.5], [6.0, 3.25]], {"truncates_the_average": [[7, 4], [6, 3]], "sums_instead_of_averaging": [[30, 18], [24, 13]], "takes_the_maximum": [[9, 9], [9, 6]]}],
[[[6.0, 4.75], [3.75, 6.5]], {"truncates_the_average": [[6, 4], [3, 6]], "sums_instead_of_averaging": [[24, 19], [15, 26]], "takes_the_maximum": [[9, 8], [7, 8]]}],
[[[4.5, 6.0], [4.25, 5.5]], {"truncates_the_average": [[4, 6], [4, 5]], "sums_instead_of_averaging": [[18, 24], [17, 22]], "takes_the_maximum": [[8, 8], [8, 9]]}]
]},
"overlapping_pooling": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"pads_after_only": ["Vos fenêtres sont décalées : la première commence sur l'image et non sur le padding, comme si vous n'aviez complété qu'en bas et à droite (c'est ce que fait 'same' dans Keras sur une taille paire). Le padding se met de chaque côté.", "Your windows are shifted: the first one starts on the image and not on the padding, as if you had padded the bottom and the right only (this is what 'same' does in Keras on an even size). Padding goes on each side."], "ignores_the_padding": ["Votre résultat est celui d'un padding nul, quel que soit l'argument padding. Comptez vos fenêtres : il en manque sur les bords.", "Your result is that of a padding of zero, whatever the padding argument. Count your windows: some are missing on the borders."], "pools_two_by_two": ["Votre pooling utilise la fenêtre habituelle 2 × 2. Relisez la taille de la fenêtre : ici elles se recouvrent.", "Your pooling uses the usual 2 x 2 window. Read the size of the window again: here they overlap."], "stride_is_the_window": ["Vos fenêtres sont posées côte à côte : vous avancez du côté de la fenêtre au lieu de stride. Ici elles peuvent se recouvrir, ou laisser des trous.", "Your windows lie side by side: you move by the side of the window instead of stride. Here they may overlap, or leave gaps."], "pads_the_maximum_with_zeros": ["Au bord d'une image négative, vous trouvez 0, une valeur qui n'est pas dans l'image. Que doit contenir le padding pour ne jamais gagner un maximum ?", "On the border of a negative image you find 0, a value that is not in the image. What should the padding contain so that it never wins a maximum?"]}, "accepted": [], "solved": [
[[[4, 2, -4], [3, 3, 5], [2, 5, 3]], {"pads_after_only": [[4, 5, 5], [3, 5, 5], [5, 5, 3]], "ignores_the_padding": [[4, 5], [3, 5]], "pools_two_by_two": [[4, 2, -4], [-5, 3, 5], [2, 5, 3]], "stride_is_the_window": [[4, 2], [2, 5]], "pads_the_maximum_with_zeros": [[4, 2, 0], [3, 3, 5], [2, 5, 3]]}],
[[[-1, 2, 4], [1, 3, 3], [-2, 4, 4]], {"pads_after_only": [[1, 4, 4], [1, 4, 4], [1, 4, 4]], "ignores_the_padding": [[1, 4], [1, 4]], "pools_two_by_two": [[-1, 2, 4], [1, 3, 1], [-2, 4, 4]], "stride_is_the_window": [[-1, 4], [1, 4]], "pads_the_maximum_with_zeros": [[0, 2, 4], [1, 3, 3], [0, 4, 4]]}],
[[[-1, 4, 4], [4, 4, 5], [5, 5, 1]], {"pads_after_only": [[4, 5, 5], [5, 5, 5], [5, 1, -3]], "ignores_the_padding": [[4, 5], [5, 5]], "pools_two_by_two": [[-1, 4, 3], [4, 4, 5], [5, 1, -3]], "stride_is_the_window": [[-1, 4], [5, 5]], "pads_the_maximum_with_zeros": [[0, 4, 4], [4, 4, 5], [5, 5, 1]]}],
[[[-1, 5, 4], [5, 5, 5], [3, 5, 5]], {"pads_after_only": [[5, 5, 2], [5, 5, 3], [4, 4, 3]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[-1, 5, 2], [5, 5, 3], [-3, 4, 3]], "stride_is_the_window": [[-1, 5], [5, 5]], "pads_the_maximum_with_zeros": [[0, 5, 4], [5, 5, 5], [3, 5, 5]]}],
[[[-1, 3, 2], [4, 3, 3], [2, 4, 3]], {"pads_after_only": [[4, 3, 1], [4, 4, 3], [4, 4, -1]], "ignores_the_padding": [[4, 3], [4, 4]], "pools_two_by_two": [[-1, 3, 1], [4, 1, 3], [2, 4, -1]], "stride_is_the_window": [[-1, 3], [4, 4]], "pads_the_maximum_with_zeros": [[0, 3, 2], [4, 3, 3], [2, 4, 3]]}],
[[[-3, 0, 5], [5, 5, 5], [5, 5, 5]], {"pads_after_only": [[3, 5, 5], [5, 5, 5], [2, 4, 5]], "ignores_the_padding": [[3, 5], [5, 5]], "pools_two_by_two": [[-3, 0, 5], [5, 5, 5], [2, 2, 5]], "stride_is_the_window": [[-3, 5], [5, 5]], "pads_the_maximum_with_zeros": [[0, 0, 5], [5, 5, 5], [5, 5, 5]]}],
[[[5, 3, 5], [-4, 4, 5], [1, 5, 5]], {"pads_after_only": [[5, 3, 5], [3, 5, 5], [1, 5, 4]], "ignores_the_padding": [[5, 3], [3, 5]], "pools_two_by_two": [[5, 3, 5], [-4, 4, 5], [1, 5, 4]], "stride_is_the_window": [[5, 3], [0, 5]], "pads_the_maximum_with_zeros": [[5, 3, 5], [0, 4, 5], [1, 5, 5]]}],
[[[-2, 4, 3], [5, 5, 5], [5, 0, 5]], {"pads_after_only": [[5, 5, 3], [5, 5, 5], [5, 2, 5]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[-2, 4, 3], [5, 5, 0], [5, -2, 5]], "stride_is_the_window": [[-2, 4], [5, 5]], "pads_the_maximum_with_zeros": [[0, 4, 3], [5, 5, 5], [5, 0, 5]]}],
[[[2, 5, 4], [4, 5, 2], [-1, 5, 5]], {"pads_after_only": [[5, 5, 4], [5, 5, 5], [1, 5, 5]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[2, 5, 4], [4, 5, 0], [-1, 2, 5]], "stride_is_the_window": [[2, 5], [4, 5]], "pads_the_maximum_with_zeros": [[2, 5, 4], [4, 5, 2], [0, 5, 5]]}],
[[[4, -1, 3], [1, 2, 3], [2, 3, 3]], {"pads_after_only": [[4, 3, 3], [3, 3, -1], [3, 3, 3]], "ignores_the_padding": [[4, 3], [3, 3]], "pools_two_by_two": [[4, -7, 3], [1, 2, -4], [2, 3, 3]], "stride_is_the_window": [[4, 3], [1, 3]], "pads_the_maximum_with_zeros": [[4, 0, 3], [1, 2, 3], [2, 3, 3]]}],
[[[4, 2, 4], [-1, 4, 4], [4, 4, 4]], {"pads_after_only": [[4, 3, 4], [2, 4, 3], [4, 1, -2]], "ignores_the_padding": [[4, 3], [2, 4]], "pools_two_by_two": [[4, 2, 4], [-3, 4, 3], [4, 1, -2]], "stride_is_the_window": [[4, 2], [2, 4]], "pads_the_maximum_with_zeros": [[4, 2, 4], [0, 4, 4], [4, 4, 4]]}],
[[[0, -2, 0], [5, 3, 4], [5, 4, 5]], {"pads_after_only": [[0, 4, 4], [5, 4, 4], [4, 5, 5]], "ignores_the_padding": [[0, 4], [5, 4]], "pools_two_by_two": [[0, -4, 0], [5, 3, 4], [4, -2, 5]], "stride_is_the_window": [[0, 0], [5, 4]], "pads_the_maximum_with_zeros": [[0, 0, 0], [5, 3, 4], [5, 4, 5]]}],
[[[-3, 5, 5], [5, 5, 5], [5, 2, 4]], {"pads_after_only": [[5, 5, 5], [5, 4, 4], [2, 4, 4]], "ignores_the_padding": [[5, 5], [5, 4]], "pools_two_by_two": [[-3, 5, 5], [5, -2, 4], [2, 1, 4]], "stride_is_the_window": [[-3, 5], [5, 4]], "pads_the_maximum_with_zeros": [[0, 5, 5], [5, 5, 5], [5, 2, 4]]}],
[[[5, -1, -1], [4, 5, 5], [3, 5, 5]], {"pads_after_only": [[5, 4, -1], [4, 5, 5], [3, 2, 5]], "ignores_the_padding": [[5, 4], [4, 5]], "pools_two_by_two": [[5, -2, -1], [4, 5, 5], [3, 2, 5]], "stride_is_the_window": [[5, -1], [4, 5]], "pads_the_maximum_with_zeros": [[5, 0, 0], [4, 5, 5], [3, 5, 5]]}],
[[[-1, 4, 4], [0, 2, 5], [3, 4, 2]], {"pads_after_only": [[2, 5, 5], [4, 5, 5], [4, 4, 2]], "ignores_the_padding": [[2, 5], [4, 5]], "pools_two_by_two": [[-1, 4, 4], [0, -2, 5], [3, 4, 2]], "stride_is_the_window": [[-1, 4], [0, 5]], "pads_the_maximum_with_zeros": [[0, 4, 4], [0, 2, 5], [3, 4, 2]]}],
[[[-1, 3, 3], [0, 5, 5], [3, 3, 4]], {"pads_after_only": [[3, 5, 4], [3, 5, 4], [3, 4, 4]], "ignores_the_padding": [[3, 5], [3, 5]], "pools_two_by_two": [[-1, 3, 3], [0, 5, 4], [3, 2, 4]], "stride_is_the_window": [[-1, 3], [0, 5]], "pads_the_maximum_with_zeros": [[0, 3, 3], [0, 5, 5], [3, 3, 4]]}],
[[[-2, 4, 4], [4, 1, 3], [4, 5, 5]], {"pads_after_only": [[2, 4, 3], [5, 5, -4], [5, 5, 5]], "ignores_the_padding": [[2, 4], [5, 5]], "pools_two_by_two": [[-2, 4, 3], [4, 1, -4], [2, 5, 5]], "stride_is_the_window": [[-2, 4], [4, 5]], "pads_the_maximum_with_zeros": [[0, 4, 4], [4, 1, 3], [4, 5, 5]]}],
[[[-2, 5, 4], [4, -1, 4], [5, 3, 5]], {"pads_after_only": [[5, 5, 4], [5, 4, 4], [5, 5, 5]], "ignores_the_padding": [[5, 5], [5, 4]], "pools_two_by_two": [[-2, 5, 4], [4, -3, 4], [5, 3, 5]], "stride_is_the_window": [[-2, 5], [5, 4]], "pads_the_maximum_with_zeros": [[0, 5, 4], [4, -1, 4], [5, 3, 5]]}],
[[[2, 5, 5], [-2, 5, 5], [0, 0, 5]], {"pads_after_only": [[5, 5, 5], [5, 5, 5], [0, 1, 1]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[2, 5, 3], [-2, 5, 5], [0, 0, 1]], "stride_is_the_window": [[2, 5], [-2, 5]], "pads_the_maximum_with_zeros": [[2, 5, 5], [0, 5, 5], [0, 0, 5]]}],
[[[4, 5, 1], [-2, 5, 5], [4, 5, 2]], {"pads_after_only": [[5, 5, 5], [1, 5, 5], [5, 5, 2]], "ignores_the_padding": [[5, 5], [1, 5]], "pools_two_by_two": [[4, 5, 1], [-2, 1, 5], [4, 5, 2]], "stride_is_the_window": [[4, 5], [-2, 5]], "pads_the_maximum_with_zeros": [[4, 5, 1], [0, 5, 5], [4, 5, 2]]}],
[[[-1, 4, 4], [4, 4, 5], [3, 2, 4]], {"pads_after_only": [[4, 4, 5], [4, 3, 5], [3, 4, 4]], "ignores_the_padding": [[4, 4], [4, 3]], "pools_two_by_two": [[-1, 4, 1], [4, 3, 5], [3, 2, 4]], "stride_is_the_window": [[-1, 4], [4, 3]], "pads_the_maximum_with_zeros": [[0, 4, 4], [4, 4, 5], [3, 2, 4]]}],
[[[-1, 5, 3], [4, 3, 3], [2, 3, 5]], {"pads_after_only": [[5, 5, 3], [4, 3, 2], [2, 5, 5]], "ignores_the_padding": [[5, 5], [4, 3]], "pools_two_by_two": [[-1, 5, 3], [4, 3, 2], [2, 2, 5]], "stride_is_the_window": [[-1, 5], [4, 3]], "pads_the_maximum_with_zeros": [[0, 5, 3], [4, 3, 3], [2, 3, 5]]}],
[[[-4, 5, 3], [4, 5, 5], [4, 5, 5]], {"pads_after_only": [[5, 5, 3], [5, 5, 5], [4, 4, 5]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[-4, 5, 3], [4, 5, 5], [4, 3, 5]], "stride_is_the_window": [[-4, 5], [4, 5]], "pads_the_maximum_with_zeros": [[0, 5, 3], [4, 5, 5], [4, 5, 5]]}],
[[[-3, 4, 3], [4, 5, 2], [1, 5, 1]], {"pads_after_only": [[4, 4, 3], [5, 5, 1], [3, 3, 1]], "ignores_the_padding": [[4, 4], [5, 5]], "pools_two_by_two": [[-3, 4, 3], [4, 5, 0], [1, 3, 1]], "stride_is_the_window": [[-3, 4], [4, 5]], "pads_the_maximum_with_zeros": [[0, 4, 3], [4, 5, 2], [1, 5, 1]]}],
[[[4, 5, 5], [-1, 5, 5], [2, 3, 4]], {"pads_after_only": [[5, 5, -2], [5, 5, 4], [2, 4, 4]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[4, 5, -2], [-1, 5, 3], [2, -1, 4]], "stride_is_the_window": [[4, 5], [1, 5]], "pads_the_maximum_with_zeros": [[4, 5, 5], [0, 5, 5], [2, 3, 4]]}],
[[[4, -1, 1], [4, 2, 5], [1, 2, 5]], {"pads_after_only": [[4, 2, 2], [-1, 5, 5], [1, 0, 4]], "ignores_the_padding": [[4, 2], [-1, 5]], "pools_two_by_two": [[4, -2, 1], [-2, 2, 5], [1, 0, 4]], "stride_is_the_window": [[4, 1], [-2, 5]], "pads_the_maximum_with_zeros": [[4, 0, 1], [4, 2, 5], [1, 2, 5]]}],
[[[5, 0, 4], [2, 3, 4], [-2, 4, 4]], {"pads_after_only": [[5, 3, 4], [3, 4, 4], [-3, 4, 4]], "ignores_the_padding": [[5, 3], [3, 4]], "pools_two_by_two": [[5, 0, 4], [2, 3, 4], [-3, 4, 4]], "stride_is_the_window": [[5, 3], [2, 4]], "pads_the_maximum_with_zeros": [[5, 0, 4], [2, 3, 4], [0, 4, 4]]}],
[[[-7, 3, 3], [4, 4, 3], [5, 4, 5]], {"pads_after_only": [[4, 3, 0], [5, 5, 5], [5, 5, 5]], "ignores_the_padding": [[4, 3], [5, 5]], "pools_two_by_two": [[-7, 3, 0], [4, 4, -1], [5, 1, 5]], "stride_is_the_window": [[-7, 3], [5, 5]], "pads_the_maximum_with_zeros": [[0, 3, 3], [4, 4, 3], [5, 4, 5]]}],
[[[5, 5, 5], [5, 5, 5], [-4, 5, 5]], {"pads_after_only": [[5, 5, 3], [-1, 5, 3], [-1, 5, 1]], "ignores_the_padding": [[5, 5], [-1, 5]], "pools_two_by_two": [[5, 5, 2], [-4, 5, 3], [-4, 5, 1]], "stride_is_the_window": [[5, 5], [-4, 5]], "pads_the_maximum_with_zeros": [[5, 5, 5], [5, 5, 5], [0, 5, 5]]}],
[[[-1, 0, 5], [1, 4, 5], [0, 4, 5]], {"pads_after_only": [[1, 4, 5], [1, 5, 5], [3, 3, -4]], "ignores_the_padding": [[1, 4], [1, 5]], "pools_two_by_two": [[-1, 0, 5], [1, 4, 5], [0, 3, -4]], "stride_is_the_window": [[-1, 0], [1, 5]], "pads_the_maximum_with_zeros": [[0, 0, 5], [1, 4, 5], [0, 4, 5]]}],
[[[5, 5, 1], [-2, 5, 5], [5, 5, 5]], {"pads_after_only": [[5, 4, 4], [5, 5, 4], [5, 3, 1]], "ignores_the_padding": [[5, 4], [5, 5]], "pools_two_by_two": [[5, -2, 1], [-3, 5, 4], [5, 3, 1]], "stride_is_the_window": [[5, 1], [5, 5]], "pads_the_maximum_with_zeros": [[5, 5, 1], [0, 5, 5], [5, 5, 5]]}],
[[[-1, 3, 4], [-1, 5, 5], [1, 5, 5]], {"pads_after_only": [[1, 4, 4], [2, 5, -1], [2, 2, 4]], "ignores_the_padding": [[1, 4], [2, 5]], "pools_two_by_two": [[-1, 3, 4], [-3, 5, -1], [1, 2, 4]], "stride_is_the_window": [[-1, 4], [-3, 5]], "pads_the_maximum_with_zeros": [[0, 3, 4], [0, 5, 5], [1, 5, 5]]}],
[[[-1, 2, 4], [4, 4, 2], [3, 2, 5]], {"pads_after_only": [[4, 4, 4], [4, -3, -2], [3, 5, 5]], "ignores_the_padding": [[4, 4], [4, -3]], "pools_two_by_two": [[-1, 2, 4], [4, -4, -2], [3, -3, 5]], "stride_is_the_window": [[-1, 4], [4, -3]], "pads_the_maximum_with_zeros": [[0, 2, 4], [4, 4, 2], [3, 2, 5]]}],
[[[2, -2, 3], [4, 4, 5], [5, 4, 5]], {"pads_after_only": [[4, 5, 5], [4, 5, 5], [5, 5, 5]], "ignores_the_padding": [[4, 5], [4, 5]], "pools_two_by_two": [[2, -2, 3], [4, 4, 5], [5, 1, 5]], "stride_is_the_window": [[2, 3], [4, 5]], "pads_the_maximum_with_zeros": [[2, 0, 3], [4, 4, 5], [5, 4, 5]]}],
[[[-2, 3, 3], [5, 5, 5], [3, 5, 4]], {"pads_after_only": [[5, 5, 3], [5, 5, 4], [5, 5, 4]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[-2, 3, 3], [5, 5, 4], [3, 5, 4]], "stride_is_the_window": [[-2, 3], [5, 5]], "pads_the_maximum_with_zeros": [[0, 3, 3], [5, 5, 5], [3, 5, 4]]}],
[[[3, 5, 4], [-1, 2, 3], [2, 5, 4]], {"pads_after_only": [[5, 5, 4], [-1, 4, 3], [5, 5, 0]], "ignores_the_padding": [[5, 5], [-1, 4]], "pools_two_by_two": [[3, 5, 4], [-1, -5, 3], [2, 5, 0]], "stride_is_the_window": [[3, 5], [-1, 4]], "pads_the_maximum_with_zeros": [[3, 5, 4], [0, 2, 3], [2, 5, 4]]}],
[[[5, 5, 5], [0, 5, 5], [-3, 2, 3]], {"pads_after_only": [[5, 5, 5], [0, 0, 5], [2, 2, 2]], "ignores_the_padding": [[5, 5], [0, 0]], "pools_two_by_two": [[5, 5, 0], [-3, 0, 5], [-3, 2, 2]], "stride_is_the_window": [[5, 5], [-3, 0]], "pads_the_maximum_with_zeros": [[5, 5, 5], [0, 5, 5], [0, 2, 3]]}],
[[[-2, 4, 3], [-1, 5, 5], [-1, 5, 5]], {"pads_after_only": [[4, 4, 3], [3, 5, -1], [-2, 1, 3]], "ignores_the_padding": [[4, 4], [3, 5]], "pools_two_by_two": [[-2, 4, 3], [-1, 5, -1], [-2, 0, 3]], "stride_is_the_window": [[-2, 4], [-1, 5]], "pads_the_maximum_with_zeros": [[0, 4, 3], [0, 5, 5], [0, 5, 5]]}],
[[[-1, 5, 0], [3, 5, 5], [2, 2, 5]], {"pads_after_only": [[5, 5, 2], [5, 5, 5], [1, 5, 5]], "ignores_the_padding": [[5, 5], [5, 5]], "pools_two_by_two": [[-1, 5, 0], [3, 5, 5], [1, 2, 5]], "stride_is_the_window": [[-1, 5], [3, 5]], "pads_the_maximum_with_zeros": [[0, 5, 0], [3, 5, 5], [2, 2, 5]]}],
[[[-2, -1, 4], [5, 1, 1], [5, 3, 5]], {"pads_after_only": [[1, 4, 4], [5, 0, 2], [4, 0, 5]], "ignores_the_padding": [[1, 4], [5, 0]], "pools_two_by_two": [[-2, -1, 4], [5, 0, -3], [4, -1, 5]], "stride_is_the_window": [[-2, 4], [5, 0]], "pads_the_maximum_with_zeros": [[0, 0, 4], [5, 1, 1], [5, 3, 5]]}]
]},
"pooling_parameters": {"kind": "choice", "count": 5, "tolerance": 0.0, "sentences": {"in_the_pooling": ["Un pooling n'a aucun paramètre : il ne peut pas en avoir moins.", "A pooling has no parameter: it cannot have fewer."], "in_the_convolutions": ["Le nombre de poids d'une convolution ne dépend pas de la taille des cartes.", "The number of weights of a convolution does not depend on the size of the maps."], "in_the_last_layer": ["La dernière couche reçoit les neurones de la couche cachée : leur nombre n'a pas changé.", "The last layer receives the neurons of the hidden layer: their number has not changed."], "nowhere": ["Combien de valeurs la mise à plat donne-t-elle avant et après ce pooling ?", "How many values does the flattening give before and after this pooling?"]}, "accepted": [], "solved": [
[1, {"nowhere": 0, "in_the_convolutions": 2, "in_the_pooling": 3, "in_the_last_layer": 4}],
[2, {"in_the_pooling": 0, "in_the_last_layer": 1, "nowhere": 3, "in_the_convolutions": 4}],
[1, {"in_the_pooling": 0, "nowhere": 2, "in_the_last_layer": 3, "in_the_convolutions": 4}],
[0, {"in_the_convolutions": 1, "nowhere": 2, "in_the_pooling": 3, "in_the_last_layer": 4}],
[0, {"in_the_pooling": 1, "nowhere": 2, "in_the_last_layer": 3, "in_the_convolutions": 4}],
[4, {"nowhere": 0, "in_the_convolutions": 1, "in_the_pooling": 2, "in_the_last_layer": 3}],
[1, {"in_the_last_layer": 0, "in_the_pooling": 2, "nowhere": 3, "in_the_convolutions": 4}],
[0, {"nowhere": 1, "in_the_convolutions": 2, "in_the_pooling": 3, "in_the_last_layer": 4}],
[0, {"in_the_pooling": 1, "in_the_convolutions": 2, "nowhere": 3, "in_the_last_layer": 4}],
[1, {"in_the_last_layer": 0, "nowhere": 2, "in_the_pooling": 3, "in_the_convolutions": 4}],
[2, {"in_the_convolutions": 0, "in_the_pooling": 1, "in_the_last_layer": 3, "nowhere": 4}]
]},
"toy_second_pooling": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"copies_the_slide": ["C'est ce qui est imprimé dans le cours, pour d'autres cartes que celles-ci (et 31 et 35 y viennent d'une coquille de l'étape d'avant). Repartez des cartes ci-dessus.", "This is what the course prints, for other maps than these (and its 31 and 35 come from a misprint of the step before). Start from the maps above."], "gives_the_last_map_only": ["Vous n'avez donné que la carte 1 : un pooling traite chaque carte à part et les garde toutes.", "You gave map 1 only: a pooling treats each map on its own and keeps them all."], "pads_after_only": ["Vos fenêtres sont décalées : la première commence sur l'image et non sur le padding, comme si vous n'aviez complété qu'en bas et à droite (c'est ce que fait 'same' dans Keras sur une taille paire). Le padding se met de chaque côté.", "Your windows are shifted: the first one starts on the image and not on the padding, as if you had padded the bottom and the right only (this is what 'same' does in Keras on an even size). Padding goes on each side."], "pools_without_padding": ["Sans padding, une fenêtre 3×3 n'a qu'une position sur 4 pixels avec un pas de 2 : le padding en ajoute une.", "Without padding, a 3×3 window has a single position on 4 pixels with a stride of 2: the padding adds one."]}, "accepted": [], "solved": [
[[[34, 34], [35, 38], [29, 32], [33, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[29, 32], [33, 39]], "pads_after_only": [[35, 38], [35, 38], [34, 34], [39, 39]], "pools_without_padding": [[35], [34]]}],
[[[34, 34], [35, 35], [38, 38], [38, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[38, 38], [38, 38]], "pads_after_only": [[34, 27], [35, 22], [38, 35], [38, 36]], "pools_without_padding": [[34], [38]]}],
[[[32, 32], [17, 29], [35, 33], [39, 32]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[35, 33], [39, 32]], "pads_after_only": [[32, 29], [25, 25], [39, 33], [39, 18]], "pools_without_padding": [[32], [39]]}],
[[[29, 31], [39, 39], [34, 33], [39, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[34, 33], [39, 39]], "pads_after_only": [[37, 37], [39, 37], [38, 38], [39, 38]], "pools_without_padding": [[37], [38]]}],
[[[36, 34], [36, 34], [36, 27], [38, 35]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[36, 27], [38, 35]], "pads_after_only": [[36, 34], [36, 24], [38, 28], [38, 30]], "pools_without_padding": [[36], [38]]}],
[[[38, 35], [39, 33], [31, 39], [34, 34]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[31, 39], [34, 34]], "pads_after_only": [[38, 35], [39, 33], [37, 39], [34, 25]], "pools_without_padding": [[38], [37]]}],
[[[39, 28], [23, 25], [39, 39], [36, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[39, 39], [36, 39]], "pads_after_only": [[39, 28], [25, 25], [39, 39], [39, 39]], "pools_without_padding": [[39], [39]]}],
[[[27, 35], [32, 39], [31, 34], [39, 30]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[31, 34], [39, 30]], "pads_after_only": [[39, 39], [39, 39], [34, 34], [39, 30]], "pools_without_padding": [[39], [34]]}],
[[[27, 30], [37, 37], [37, 39], [37, 35]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[37, 39], [37, 35]], "pads_after_only": [[30, 30], [37, 25], [39, 39], [29, 33]], "pools_without_padding": [[30], [39]]}],
[[[39, 39], [39, 39], [38, 38], [39, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[38, 38], [39, 39]], "pads_after_only": [[39, 39], [39, 31], [39, 36], [39, 30]], "pools_without_padding": [[39], [39]]}],
[[[39, 39], [39, 39], [38, 38], [38, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[38, 38], [38, 38]], "pads_after_only": [[39, 28], [36, 30], [38, 33], [34, 26]], "pools_without_padding": [[39], [38]]}],
[[[24, 34], [27, 36], [37, 32], [38, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[37, 32], [38, 38]], "pads_after_only": [[36, 36], [36, 36], [38, 26], [38, 35]], "pools_without_padding": [[36], [38]]}],
[[[34, 39], [34, 39], [39, 39], [39, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[39, 39], [39, 39]], "pads_after_only": [[39, 39], [32, 32], [39, 37], [38, 29]], "pools_without_padding": [[39], [39]]}],
[[[38, 38], [38, 38], [27, 26], [35, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[27, 26], [35, 38]], "pads_after_only": [[38, 37], [38, 32], [30, 38], [38, 38]], "pools_without_padding": [[38], [30]]}],
[[[39, 39], [39, 39], [39, 39], [34, 34]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[39, 39], [34, 34]], "pads_after_only": [[39, 38], [37, 31], [39, 29], [33, 20]], "pools_without_padding": [[39], [39]]}],
[[[39, 39], [39, 39], [31, 31], [32, 31]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[31, 31], [32, 31]], "pads_after_only": [[39, 29], [33, 30], [32, 31], [32, 26]], "pools_without_padding": [[39], [32]]}],
[[[35, 37], [38, 38], [38, 38], [38, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[38, 38], [38, 38]], "pads_after_only": [[35, 37], [38, 32], [38, 38], [38, 38]], "pools_without_padding": [[35], [38]]}],
[[[37, 37], [34, 39], [34, 34], [31, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[34, 34], [31, 39]], "pads_after_only": [[37, 28], [39, 39], [34, 38], [39, 39]], "pools_without_padding": [[37], [34]]}],
[[[37, 39], [39, 39], [39, 22], [39, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[39, 22], [39, 38]], "pads_after_only": [[39, 39], [39, 32], [39, 22], [38, 35]], "pools_without_padding": [[39], [39]]}],
[[[36, 25], [39, 36], [36, 36], [35, 35]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[36, 36], [35, 35]], "pads_after_only": [[36, 33], [39, 33], [36, 34], [35, 30]], "pools_without_padding": [[36], [36]]}],
[[[24, 39], [27, 39], [31, 34], [37, 37]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[31, 34], [37, 37]], "pads_after_only": [[39, 39], [32, 37], [37, 34], [37, 33]], "pools_without_padding": [[39], [37]]}],
[[[36, 30], [38, 38], [33, 39], [39, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[33, 39], [39, 39]], "pads_after_only": [[36, 35], [38, 35], [33, 39], [39, 36]], "pools_without_padding": [[36], [33]]}],
[[[38, 38], [35, 39], [38, 38], [38, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[38, 38], [38, 38]], "pads_after_only": [[38, 36], [39, 39], [38, 33], [32, 32]], "pools_without_padding": [[38], [38]]}],
[[[27, 39], [38, 38], [28, 28], [37, 37]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[28, 28], [37, 37]], "pads_after_only": [[39, 39], [38, 35], [37, 27], [37, 33]], "pools_without_padding": [[39], [37]]}],
[[[37, 37], [38, 34], [30, 34], [37, 37]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[30, 34], [37, 37]], "pads_after_only": [[37, 34], [38, 33], [37, 34], [37, 21]], "pools_without_padding": [[37], [37]]}],
[[[30, 38], [30, 38], [33, 33], [36, 37]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[33, 33], [36, 37]], "pads_after_only": [[38, 38], [24, 36], [33, 37], [36, 37]], "pools_without_padding": [[38], [33]]}],
[[[33, 39], [39, 39], [37, 37], [38, 37]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[37, 37], [38, 37]], "pads_after_only": [[39, 39], [39, 35], [37, 37], [38, 37]], "pools_without_padding": [[39], [37]]}],
[[[34, 36], [39, 39], [30, 33], [35, 35]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[30, 33], [35, 35]], "pads_after_only": [[39, 37], [39, 37], [30, 33], [35, 35]], "pools_without_padding": [[39], [30]]}],
[[[37, 37], [37, 37], [34, 39], [36, 35]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[34, 39], [36, 35]], "pads_after_only": [[37, 31], [37, 28], [39, 39], [36, 35]], "pools_without_padding": [[37], [39]]}],
[[[33, 33], [39, 39], [35, 39], [39, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[35, 39], [39, 39]], "pads_after_only": [[39, 31], [39, 37], [39, 39], [39, 31]], "pools_without_padding": [[39], [39]]}],
[[[37, 39], [37, 39], [37, 37], [39, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[37, 37], [39, 39]], "pads_after_only": [[39, 39], [28, 28], [39, 27], [39, 39]], "pools_without_padding": [[39], [39]]}],
[[[37, 37], [37, 37], [37, 36], [38, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[37, 36], [38, 39]], "pads_after_only": [[37, 36], [36, 18], [39, 39], [39, 39]], "pools_without_padding": [[37], [39]]}],
[[[39, 39], [37, 37], [36, 38], [30, 27]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[36, 38], [30, 27]], "pads_after_only": [[39, 37], [36, 35], [38, 38], [30, 27]], "pools_without_padding": [[39], [38]]}],
[[[30, 29], [32, 39], [28, 35], [36, 37]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[28, 35], [36, 37]], "pads_after_only": [[30, 38], [39, 39], [34, 35], [37, 37]], "pools_without_padding": [[30], [34]]}],
[[[38, 38], [38, 38], [37, 38], [37, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[37, 38], [37, 39]], "pads_after_only": [[38, 37], [36, 35], [38, 38], [39, 39]], "pools_without_padding": [[38], [38]]}],
[[[38, 38], [38, 38], [34, 33], [34, 37]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[34, 33], [34, 37]], "pads_after_only": [[38, 34], [38, 38], [37, 37], [37, 37]], "pools_without_padding": [[38], [37]]}],
[[[34, 35], [34, 34], [24, 30], [39, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[24, 30], [39, 39]], "pads_after_only": [[34, 35], [29, 29], [27, 34], [39, 38]], "pools_without_padding": [[34], [27]]}],
[[[31, 34], [37, 37], [36, 38], [36, 38]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[36, 38], [36, 38]], "pads_after_only": [[37, 34], [37, 20], [36, 38], [33, 33]], "pools_without_padding": [[37], [36]]}],
[[[38, 38], [39, 38], [34, 32], [36, 39]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[34, 32], [36, 39]], "pads_after_only": [[39, 33], [39, 34], [36, 39], [36, 39]], "pools_without_padding": [[39], [36]]}],
[[[30, 33], [31, 35], [35, 35], [34, 34]], {"copies_the_slide": [[0, 0], [31, 35]], "gives_the_last_map_only": [[35, 35], [34, 34]], "pads_after_only": [[33, 35], [31, 35], [35, 34], [34, 28]], "pools_without_padding": [[33], [35]]}]
]},
"toy_flatten": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"flattens_column_by_column": ["Vous mettez chaque carte à plat colonne par colonne. À elle seule, cette erreur donne -68, 105, 7 sur l'image du cours, presque les valeurs de la diapositive (-68, 104, 7, où s'ajoute une coquille). Dans quel ordre torch.flatten lit-il une carte 2 × 2 ?", "You flatten each map column by column. By itself, this mistake gives -68, 105, 7 on the course's image, nearly the values of the slide (-68, 104, 7, where a misprint is added). In which order does torch.flatten read a 2 x 2 map?"], "flattens_channels_last": ["Vos 8 valeurs alternent entre les deux cartes, comme si les canaux venaient en dernier (l'ordre de Keras). Les quatre premières entrées doivent-elles venir d'une seule carte ?", "Your 8 values alternate between the two maps, as if the channels came last (the order of Keras). Should the first four inputs come from a single map?"]}, "accepted": [], "solved": [
[[49, 75, 40, 31, 60, 20, 82, 72], {"flattens_column_by_column": [49, 40, 75, 31, 60, 82, 20, 72], "flattens_channels_last": [49, 60, 75, 20, 40, 82, 31, 72]}],
[[33, 35, 26, 45, 47, 72, 23, 55], {"flattens_column_by_column": [33, 26, 35, 45, 47, 23, 72, 55], "flattens_channels_last": [33, 47, 35, 72, 26, 23, 45, 55]}],
[[29, 45, 73, 30, 37, 50, 89, 83], {"flattens_column_by_column": [29, 73, 45, 30, 37, 89, 50, 83], "flattens_channels_last": [29, 37, 45, 50, 73, 89, 30, 83]}],
[[67, 18, 13, 81, 83, 55, 66, 31], {"flattens_column_by_column": [67, 13, 18, 81, 83, 66, 55, 31], "flattens_channels_last": [67, 83, 18, 55, 13, 66, 81, 31]}],
[[25, 36, 28, 63, 23, 19, 70, 26], {"flattens_column_by_column": [25, 28, 36, 63, 23, 70, 19, 26], "flattens_channels_last": [25, 23, 36, 19, 28, 70, 63, 26]}],
[[12, 26, 20, 18, 79, 75, 67, 50], {"flattens_column_by_column": [12, 20, 26, 18, 79, 67, 75, 50], "flattens_channels_last": [12, 79, 26, 75, 20, 67, 18, 50]}],
[[26, 44, 69, 46, 40, 14, 15, 52], {"flattens_column_by_column": [26, 69, 44, 46, 40, 15, 14, 52], "flattens_channels_last": [26, 40, 44, 14, 69, 15, 46, 52]}],
[[89, 23, 70, 76, 58, 42, 21, 38], {"flattens_column_by_column": [89, 70, 23, 76, 58, 21, 42, 38], "flattens_channels_last": [89, 58, 23, 42, 70, 21, 76, 38]}],
[[18, 59, 79, 38, 60, 13, 86, 87], {"flattens_column_by_column": [18, 79, 59, 38, 60, 86, 13, 87], "flattens_channels_last": [18, 60, 59, 13, 79, 86, 38, 87]}],
[[32, 38, 45, 33, 30, 15, 31, 24], {"flattens_column_by_column": [32, 45, 38, 33, 30, 31, 15, 24], "flattens_channels_last": [32, 30, 38, 15, 45, 31, 33, 24]}],
[[57, 15, 86, 47, 28, 56, 31, 33], {"flattens_column_by_column": [57, 86, 15, 47, 28, 31, 56, 33], "flattens_channels_last": [57, 28, 15, 56, 86, 31, 47, 33]}],
[[10, 76, 81, 12, 41, 43, 77, 45], {"flattens_column_by_column": [10, 81, 76, 12, 41, 77, 43, 45], "flattens_channels_last": [10, 41, 76, 43, 81, 77, 12, 45]}],
[[65, 42, 80, 53, 67, 69, 33, 78], {"flattens_column_by_column": [65, 80, 42, 53, 67, 33, 69, 78], "flattens_channels_last": [65, 67, 42, 69, 80, 33, 53, 78]}],
[[10, 41, 78, 50, 46, 26, 33, 83], {"flattens_column_by_column": [10, 78, 41, 50, 46, 33, 26, 83], "flattens_channels_last": [10, 46, 41, 26, 78, 33, 50, 83]}],
[[78, 73, 88, 28, 83, 25, 72, 87], {"flattens_column_by_column": [78, 88, 73, 28, 83, 72, 25, 87], "flattens_channels_last": [78, 83, 73, 25, 88, 72, 28, 87]}],
[[40, 71, 25, 51, 20, 74, 23, 86], {"flattens_column_by_column": [40, 25, 71, 51, 20, 23, 74, 86], "flattens_channels_last": [40, 20, 71, 74, 25, 23, 51, 86]}],
[[53, 77, 17, 89, 64, 74, 82, 20], {"flattens_column_by_column": [53, 17, 77, 89, 64, 82, 74, 20], "flattens_channels_last": [53, 64, 77, 74, 17, 82, 89, 20]}],
[[19, 21, 65, 26, 30, 68, 58, 14], {"flattens_column_by_column": [19, 65, 21, 26, 30, 58, 68, 14], "flattens_channels_last": [19, 30, 21, 68, 65, 58, 26, 14]}],
[[89, 62, 80, 77, 31, 47, 23, 88], {"flattens_column_by_column": [89, 80, 62, 77, 31, 23, 47, 88], "flattens_channels_last": [89, 31, 62, 47, 80, 23, 77, 88]}],
[[76, 28, 70, 49, 58, 82, 86, 29], {"flattens_column_by_column": [76, 70, 28, 49, 58, 86, 82, 29], "flattens_channels_last": [76, 58, 28, 82, 70, 86, 49, 29]}],
[[64, 80, 86, 60, 26, 84, 34, 77], {"flattens_column_by_column": [64, 86, 80, 60, 26, 34, 84, 77], "flattens_channels_last": [64, 26, 80, 84, 86, 34, 60, 77]}],
[[14, 16, 54, 69, 44, 26, 52, 70], {"flattens_column_by_column": [14, 54, 16, 69, 44, 52, 26, 70], "flattens_channels_last": [14, 44, 16, 26, 54, 52, 69, 70]}],
[[52, 44, 66, 70, 46, 15, 62, 45], {"flattens_column_by_column": [52, 66, 44, 70, 46, 62, 15, 45], "flattens_channels_last": [52, 46, 44, 15, 66, 62, 70, 45]}],
[[83, 61, 15, 66, 81, 10, 31, 63], {"flattens_column_by_column": [83, 15, 61, 66, 81, 31, 10, 63], "flattens_channels_last": [83, 81, 61, 10, 15, 31, 66, 63]}],
[[30, 10, 83, 82, 73, 87, 22, 45], {"flattens_column_by_column": [30, 83, 10, 82, 73, 22, 87, 45], "flattens_channels_last": [30, 73, 10, 87, 83, 22, 82, 45]}],
[[22, 36, 25, 71, 60, 77, 21, 64], {"flattens_column_by_column": [22, 25, 36, 71, 60, 21, 77, 64], "flattens_channels_last": [22, 60, 36, 77, 25, 21, 71, 64]}],
[[17, 77, 31, 36, 15, 19, 76, 58], {"flattens_column_by_column": [17, 31, 77, 36, 15, 76, 19, 58], "flattens_channels_last": [17, 15, 77, 19, 31, 76, 36, 58]}],
[[67, 40, 32, 81, 55, 57, 75, 79], {"flattens_column_by_column": [67, 32, 40, 81, 55, 75, 57, 79], "flattens_channels_last": [67, 55, 40, 57, 32, 75, 81, 79]}],
[[73, 48, 68, 22, 35, 65, 21, 81], {"flattens_column_by_column": [73, 68, 48, 22, 35, 21, 65, 81], "flattens_channels_last": [73, 35, 48, 65, 68, 21, 22, 81]}],
[[64, 44, 23, 55, 84, 56, 62, 67], {"flattens_column_by_column": [64, 23, 44, 55, 84, 62, 56, 67], "flattens_channels_last": [64, 84, 44, 56, 23, 62, 55, 67]}],
[[52, 26, 25, 39, 44, 49, 85, 74], {"flattens_column_by_column": [52, 25, 26, 39, 44, 85, 49, 74], "flattens_channels_last": [52, 44, 26, 49, 25, 85, 39, 74]}],
[[72, 78, 35, 46, 21, 56, 74, 47], {"flattens_column_by_column": [72, 35, 78, 46, 21, 74, 56, 47], "flattens_channels_last": [72, 21, 78, 56, 35, 74, 46, 47]}],
[[35, 13, 27, 11, 41, 43, 84, 31], {"flattens_column_by_column": [35, 27, 13, 11, 41, 84, 43, 31], "flattens_channels_last": [35, 41, 13, 43, 27, 84, 11, 31]}],
[[79, 62, 51, 78, 47, 68, 26, 70], {"flattens_column_by_column": [79, 51, 62, 78, 47, 26, 68, 70], "flattens_channels_last": [79, 47, 62, 68, 51, 26, 78, 70]}],
[[26, 86, 77, 15, 56, 10, 61, 41], {"flattens_column_by_column": [26, 77, 86, 15, 56, 61, 10, 41], "flattens_channels_last": [26, 56, 86, 10, 77, 61, 15, 41]}],
[[55, 49, 45, 79, 83, 82, 40, 56], {"flattens_column_by_column": [55, 45, 49, 79, 83, 40, 82, 56], "flattens_channels_last": [55, 83, 49, 82, 45, 40, 79, 56]}],
[[16, 71, 54, 30, 55, 85, 35, 39], {"flattens_column_by_column": [16, 54, 71, 30, 55, 35, 85, 39], "flattens_channels_last": [16, 55, 71, 85, 54, 35, 30, 39]}],
[[32, 82, 72, 33, 37, 35, 60, 80], {"flattens_column_by_column": [32, 72, 82, 33, 37, 60, 35, 80], "flattens_channels_last": [32, 37, 82, 35, 72, 60, 33, 80]}],
[[39, 78, 28, 49, 48, 65, 18, 23], {"flattens_column_by_column": [39, 28, 78, 49, 48, 18, 65, 23], "flattens_channels_last": [39, 48, 78, 65, 28, 18, 49, 23]}],
[[61, 73, 55, 11, 38, 84, 82, 53], {"flattens_column_by_column": [61, 55, 73, 11, 38, 82, 84, 53], "flattens_channels_last": [61, 38, 73, 84, 55, 82, 11, 53]}]
]},
"adaptive_inputs": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"reads_the_whole_maps": ["C'est le nombre de valeurs avant le pooling : l'argument d'un pooling adaptatif est la taille de sa sortie.", "This is the number of values before the pooling: the argument of an adaptive pooling is the size of its output."], "divides_the_side": ["Vous avez divisé le côté par l'argument, comme pour un pooling ordinaire : l'argument d'un pooling adaptatif est la taille de sa sortie.", "You divided the side by the argument, as for an ordinary pooling: the argument of an adaptive pooling is the size of its output."], "one_value_per_map": ["Vous avez compté une valeur par carte : chaque carte réduite en a plus.", "You counted one value per map: each reduced map has more."], "flattens_the_whole_batch": ["Vous avez mis tout le lot à plat : l'axe du lot reste en place.", "You flattened the whole batch: the axis of the batch stays in place."]}, "accepted": [], "solved": [
[288, {"reads_the_whole_maps": 7200, "divides_the_side": 800, "one_value_per_map": 32, "flattens_the_whole_batch": 1152}],
[80, {"reads_the_whole_maps": 3920, "divides_the_side": 980, "one_value_per_map": 20, "flattens_the_whole_batch": 320}],
[576, {"reads_the_whole_maps": 9216, "divides_the_side": 1024, "one_value_per_map": 64, "flattens_the_whole_batch": 2304}],
[40, {"reads_the_whole_maps": 1000, "divides_the_side": 250, "one_value_per_map": 10, "flattens_the_whole_batch": 320}],
[180, {"reads_the_whole_maps": 8820, "divides_the_side": 980, "one_value_per_map": 20, "flattens_the_whole_batch": 1440}],
[128, {"reads_the_whole_maps": 2048, "divides_the_side": 512, "one_value_per_map": 32, "flattens_the_whole_batch": 1024}],
[256, {"reads_the_whole_maps": 12544, "divides_the_side": 3136, "one_value_per_map": 64, "flattens_the_whole_batch": 2048}],
[80, {"reads_the_whole_maps": 2000, "divides_the_side": 500, "one_value_per_map": 20, "flattens_the_whole_batch": 1280}],
[288, {"reads_the_whole_maps": 14112, "divides_the_side": 1568, "one_value_per_map": 32, "flattens_the_whole_batch": 4608}],
[256, {"reads_the_whole_maps": 6400, "divides_the_side": 1600, "one_value_per_map": 64, "flattens_the_whole_batch": 4096}],
[90, {"reads_the_whole_maps": 1440, "divides_the_side": 160, "one_value_per_map": 10, "flattens_the_whole_batch": 360}],
[40, {"reads_the_whole_maps": 1960, "divides_the_side": 490, "one_value_per_map": 10, "flattens_the_whole_batch": 320}],
[180, {"reads_the_whole_maps": 2880, "divides_the_side": 320, "one_value_per_map": 20, "flattens_the_whole_batch": 1440}],
[128, {"reads_the_whole_maps": 6272, "divides_the_side": 1568, "one_value_per_map": 32, "flattens_the_whole_batch": 1024}],
[90, {"reads_the_whole_maps": 2250, "divides_the_side": 250, "one_value_per_map": 10, "flattens_the_whole_batch": 360}],
[180, {"reads_the_whole_maps": 4500, "divides_the_side": 500, "one_value_per_map": 20, "flattens_the_whole_batch": 720}],
[128, {"reads_the_whole_maps": 6272, "divides_the_side": 1568, "one_value_per_map": 32, "flattens_the_whole_batch": 2048}],
[80, {"reads_the_whole_maps": 3920, "divides_the_side": 980, "one_value_per_map": 20, "flattens_the_whole_batch": 1280}],
[80, {"reads_the_whole_maps": 3920, "divides_the_side": 980, "one_value_per_map": 20, "flattens_the_whole_batch": 640}],
[576, {"reads_the_whole_maps": 9216, "divides_the_side": 1024, "one_value_per_map": 64, "flattens_the_whole_batch": 4608}],
[576, {"reads_the_whole_maps": 28224, "divides_the_side": 3136, "one_value_per_map": 64, "flattens_the_whole_batch": 2304}],
[80, {"reads_the_whole_maps": 2000, "divides_the_side": 500, "one_value_per_map": 20, "flattens_the_whole_batch": 320}],
[576, {"reads_the_whole_maps": 14400, "divides_the_side": 1600, "one_value_per_map": 64, "flattens_the_whole_batch": 9216}],
[40, {"reads_the_whole_maps": 1000, "divides_the_side": 250, "one_value_per_map": 10, "flattens_the_whole_batch": 640}],
[576, {"reads_the_whole_maps": 28224, "divides_the_side": 3136, "one_value_per_map": 64, "flattens_the_whole_batch": 9216}],
[90, {"reads_the_whole_maps": 4410, "divides_the_side": 490, "one_value_per_map": 10, "flattens_the_whole_batch": 360}],
[288, {"reads_the_whole_maps": 14112, "divides_the_side": 1568, "one_value_per_map": 32, "flattens_the_whole_batch": 2304}],
[180, {"reads_the_whole_maps": 8820, "divides_the_side": 980, "one_value_per_map": 20, "flattens_the_whole_batch": 2880}]
]},
"toy_neuron": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_bias": ["Il manque le biais du neurone.", "The bias of the neuron is missing."], "reads_the_printed_table": ["C'est un nombre de trop, comme dans le tableau imprimé du cours : il a 10 colonnes pour 8 entrées, alors que 8 poids et un biais suffisent.", "This is one number too many, as in the course's printed table: it has 10 columns for 8 inputs, where 8 weights and a bias are enough."], "one_weight_per_map": ["Vous avez compté un poids par carte : après la mise à plat, chaque pixel de chaque carte a le sien.", "You counted one weight per map: after the flattening, each pixel of each map has its own."], "one_bias_per_map": ["Vous avez compté un biais par carte : un neurone n'a qu'un biais.", "You counted one bias per map: a neuron has a single bias."]}, "accepted": [], "solved": [
[28, {"forgets_the_bias": 27, "reads_the_printed_table": 29, "one_weight_per_map": 4, "one_bias_per_map": 30}],
[13, {"forgets_the_bias": 12, "reads_the_printed_table": 14, "one_weight_per_map": 4, "one_bias_per_map": 15}],
[49, {"forgets_the_bias": 48, "reads_the_printed_table": 50, "one_weight_per_map": 4, "one_bias_per_map": 51}],
[17, {"forgets_the_bias": 16, "reads_the_printed_table": 18, "one_weight_per_map": 5, "one_bias_per_map": 20}],
[37, {"forgets_the_bias": 36, "reads_the_printed_table": 38, "one_weight_per_map": 5, "one_bias_per_map": 40}],
[65, {"forgets_the_bias": 64, "reads_the_printed_table": 66, "one_weight_per_map": 5, "one_bias_per_map": 68}],
[25, {"forgets_the_bias": 24, "reads_the_printed_table": 26, "one_weight_per_map": 7, "one_bias_per_map": 30}],
[55, {"forgets_the_bias": 54, "reads_the_printed_table": 56, "one_weight_per_map": 7, "one_bias_per_map": 60}],
[97, {"forgets_the_bias": 96, "reads_the_printed_table": 98, "one_weight_per_map": 7, "one_bias_per_map": 102}],
[33, {"forgets_the_bias": 32, "reads_the_printed_table": 34, "one_weight_per_map": 9, "one_bias_per_map": 40}],
[73, {"forgets_the_bias": 72, "reads_the_printed_table": 74, "one_weight_per_map": 9, "one_bias_per_map": 80}],
[129, {"forgets_the_bias": 128, "reads_the_printed_table": 130, "one_weight_per_map": 9, "one_bias_per_map": 136}]
]},
"toy_logits": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"copies_the_slide": ["Ce sont les nombres imprimés dans le cours, pour d'autres cartes que celles-ci ; ils y viennent d'une mise à plat colonne par colonne et d'une coquille de la deuxième convolution.", "These are the numbers printed in the course, for other maps than these; they come there from a flattening column by column and from a misprint of the second convolution."], "flattens_column_by_column": ["Vous mettez chaque carte à plat colonne par colonne. À elle seule, cette erreur donne -68, 105, 7 sur l'image du cours, presque les valeurs de la diapositive (-68, 104, 7, où s'ajoute une coquille). Dans quel ordre torch.flatten lit-il une carte 2 × 2 ?", "You flatten each map column by column. By itself, this mistake gives -68, 105, 7 on the course's image, nearly the values of the slide (-68, 104, 7, where a misprint is added). In which order does torch.flatten read a 2 x 2 map?"], "flattens_channels_last": ["Vos 8 valeurs alternent entre les deux cartes, comme si les canaux venaient en dernier (l'ordre de Keras). Les quatre premières entrées doivent-elles venir d'une seule carte ?", "Your 8 values alternate between the two maps, as if the channels came last (the order of Keras). Should the first four inputs come from a single map?"], "forgets_the_biases": ["Deux de vos trois logits sont décalés d'une constante, quelle que soit l'image. Qu'ajoute une couche dense au produit par les poids ?", "Two of your three logits are off by a constant, whatever the image. What does a dense layer add to the product by the weights?"], "relu_on_the_logits": ["Aucun de vos logits n'est jamais négatif : vous appliquez une ReLU à la dernière couche. Y a-t-il une activation à la fin du réseau ?", "None of your logits is ever negative: you apply a ReLU to the last layer. Is there an activation at the end of the network?"]}, "accepted": [], "solved": [
[[3, 25, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-9, 32, -5], "flattens_channels_last": [1, 22, 5], "forgets_the_biases": [3, 20, -6], "relu_on_the_logits": [3, 25, 0]}],
[[-3, 34, -8], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-1, 26, 6], "flattens_channels_last": [-6, 31, 1], "forgets_the_biases": [-3, 29, -11], "relu_on_the_logits": [0, 34, 0]}],
[[-2, 28, 7], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-6, 29, 9], "flattens_channels_last": [-3, 26, 12], "forgets_the_biases": [-2, 23, 4], "relu_on_the_logits": [0, 28, 7]}],
[[-2, 25, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [12, 12, 9], "flattens_channels_last": [2, 22, -1], "forgets_the_biases": [-2, 20, -6], "relu_on_the_logits": [0, 25, 0]}],
[[-6, 25, 0], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [6, 20, -2], "flattens_channels_last": [8, 18, 0], "forgets_the_biases": [-6, 20, -3], "relu_on_the_logits": [0, 25, 0]}],
[[-3, 34, -2], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-3, 31, 4], "flattens_channels_last": [4, 24, 11], "forgets_the_biases": [-3, 29, -5], "relu_on_the_logits": [0, 34, 0]}],
[[-10, 30, 0], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [2, 24, 0], "flattens_channels_last": [5, 21, 3], "forgets_the_biases": [-10, 25, -3], "relu_on_the_logits": [0, 30, 0]}],
[[9, 21, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-5, 26, 1], "flattens_channels_last": [-1, 22, 5], "forgets_the_biases": [9, 16, -6], "relu_on_the_logits": [9, 21, 0]}],
[[1, 28, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [3, 23, 5], "flattens_channels_last": [-10, 36, -8], "forgets_the_biases": [1, 23, -6], "relu_on_the_logits": [1, 28, 0]}],
[[2, 21, -4], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-6, 22, 2], "flattens_channels_last": [0, 16, 8], "forgets_the_biases": [2, 16, -7], "relu_on_the_logits": [2, 21, 0]}],
[[-7, 27, 0], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [1, 23, 0], "flattens_channels_last": [9, 15, 8], "forgets_the_biases": [-7, 22, -3], "relu_on_the_logits": [0, 27, 0]}],
[[0, 23, -1], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-4, 27, -5], "flattens_channels_last": [-2, 25, -3], "forgets_the_biases": [0, 18, -4], "relu_on_the_logits": [0, 23, 0]}],
[[-7, 29, 3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-3, 26, 5], "flattens_channels_last": [1, 22, 9], "forgets_the_biases": [-7, 24, 0], "relu_on_the_logits": [0, 29, 3]}],
[[-1, 32, 5], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [7, 29, 3], "flattens_channels_last": [8, 28, 4], "forgets_the_biases": [-1, 27, 2], "relu_on_the_logits": [0, 32, 5]}],
[[-1, 33, -5], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [3, 23, 11], "flattens_channels_last": [-1, 27, 7], "forgets_the_biases": [-1, 28, -8], "relu_on_the_logits": [0, 33, 0]}],
[[-3, 18, 8], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-1, 16, 10], "flattens_channels_last": [-4, 19, 7], "forgets_the_biases": [-3, 13, 5], "relu_on_the_logits": [0, 18, 8]}],
[[-1, 18, 6], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [3, 15, 8], "flattens_channels_last": [0, 18, 5], "forgets_the_biases": [-1, 13, 3], "relu_on_the_logits": [0, 18, 6]}],
[[-1, 26, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-1, 25, -1], "flattens_channels_last": [2, 22, 2], "forgets_the_biases": [-1, 21, -6], "relu_on_the_logits": [0, 26, 0]}],
[[-5, 23, 9], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [9, 20, 1], "flattens_channels_last": [7, 22, -1], "forgets_the_biases": [-5, 18, 6], "relu_on_the_logits": [0, 23, 9]}],
[[1, 27, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-1, 22, 9], "flattens_channels_last": [1, 20, 11], "forgets_the_biases": [1, 22, -6], "relu_on_the_logits": [1, 27, 0]}],
[[-6, 31, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [4, 19, 11], "flattens_channels_last": [-2, 25, 5], "forgets_the_biases": [-6, 26, -6], "relu_on_the_logits": [0, 31, 0]}],
[[-2, 29, -1], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-4, 28, 3], "flattens_channels_last": [-2, 26, 5], "forgets_the_biases": [-2, 24, -4], "relu_on_the_logits": [0, 29, 0]}],
[[-5, 27, 10], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [3, 25, 6], "flattens_channels_last": [1, 27, 4], "forgets_the_biases": [-5, 22, 7], "relu_on_the_logits": [0, 27, 10]}],
[[-3, 27, 11], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-9, 37, -3], "flattens_channels_last": [1, 27, 7], "forgets_the_biases": [-3, 22, 8], "relu_on_the_logits": [0, 27, 11]}],
[[-4, 24, 9], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-6, 28, 3], "flattens_channels_last": [1, 21, 10], "forgets_the_biases": [-4, 19, 6], "relu_on_the_logits": [0, 24, 9]}],
[[-5, 20, 9], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-3, 25, -3], "flattens_channels_last": [2, 20, 2], "forgets_the_biases": [-5, 15, 6], "relu_on_the_logits": [0, 20, 9]}],
[[4, 26, -3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [2, 20, 11], "flattens_channels_last": [-9, 31, 0], "forgets_the_biases": [4, 21, -6], "relu_on_the_logits": [4, 26, 0]}],
[[-4, 24, -1], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [6, 19, -1], "flattens_channels_last": [5, 20, -2], "forgets_the_biases": [-4, 19, -4], "relu_on_the_logits": [0, 24, 0]}],
[[-7, 37, -4], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [1, 27, 8], "flattens_channels_last": [-3, 31, 4], "forgets_the_biases": [-7, 32, -7], "relu_on_the_logits": [0, 37, 0]}],
[[-9, 34, 3], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-5, 36, -5], "flattens_channels_last": [0, 31, 0], "forgets_the_biases": [-9, 29, 0], "relu_on_the_logits": [0, 34, 3]}],
[[-1, 24, 2], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-7, 26, 4], "flattens_channels_last": [2, 17, 13], "forgets_the_biases": [-1, 19, -1], "relu_on_the_logits": [0, 24, 2]}],
[[-4, 23, 13], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [8, 24, -1], "flattens_channels_last": [6, 26, -3], "forgets_the_biases": [-4, 18, 10], "relu_on_the_logits": [0, 23, 13]}],
[[-1, 30, 1], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-9, 34, 1], "flattens_channels_last": [-4, 29, 6], "forgets_the_biases": [-1, 25, -2], "relu_on_the_logits": [0, 30, 1]}],
[[-3, 18, 9], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [5, 17, 3], "flattens_channels_last": [-4, 26, -6], "forgets_the_biases": [-3, 13, 6], "relu_on_the_logits": [0, 18, 9]}],
[[10, 14, -1], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [4, 16, 1], "flattens_channels_last": [5, 15, 2], "forgets_the_biases": [10, 9, -4], "relu_on_the_logits": [10, 14, 0]}],
[[-7, 24, 11], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [1, 24, 3], "flattens_channels_last": [-2, 27, 0], "forgets_the_biases": [-7, 19, 8], "relu_on_the_logits": [0, 24, 11]}],
[[-8, 30, -5], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [2, 24, -3], "flattens_channels_last": [1, 25, -4], "forgets_the_biases": [-8, 25, -8], "relu_on_the_logits": [0, 30, 0]}],
[[1, 33, -1], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [1, 37, -9], "flattens_channels_last": [5, 33, -5], "forgets_the_biases": [1, 28, -4], "relu_on_the_logits": [1, 33, 0]}],
[[-13, 26, 9], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [-3, 24, 3], "flattens_channels_last": [-2, 23, 4], "forgets_the_biases": [-13, 21, 6], "relu_on_the_logits": [0, 26, 9]}],
[[8, 27, -4], {"copies_the_slide": [-68, 104, 7], "flattens_column_by_column": [2, 23, 10], "flattens_channels_last": [-6, 31, 2], "forgets_the_biases": [8, 22, -7], "relu_on_the_logits": [8, 27, 0]}]
]},
"toy_softmax": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"copies_the_slide": ["C'est la réponse imprimée dans le cours : elle vient de scores mal calculés, qui changent la classe prédite. Ici le plus grand score est celui de la classe 2, et un softmax ne donne jamais exactement 0.", "This is the answer that the course prints: it comes from wrong scores, which change the predicted class. Here the largest score is that of class 2, and a softmax never gives exactly 0."], "rounds_the_probabilities": ["La classe est la bonne, mais une exponentielle n'est jamais nulle : 0 n'est qu'un arrondi.", "The class is right, but an exponential is never zero: 0 is only a rounded value."], "divides_by_the_sum": ["Le softmax prend d'abord l'exponentielle : une probabilité n'est jamais négative.", "The softmax takes the exponential first: a probability is never negative."]}, "accepted": [], "solved": [
[3, {"rounds_the_probabilities": 0, "copies_the_slide": 1, "divides_by_the_sum": 2}],
[1, {"rounds_the_probabilities": 0, "divides_by_the_sum": 2, "copies_the_slide": 3}],
[1, {"rounds_the_probabilities": 0, "copies_the_slide": 2, "divides_by_the_sum": 3}],
[0, {"copies_the_slide": 1, "rounds_the_probabilities": 2, "divides_by_the_sum": 3}],
[0, {"rounds_the_probabilities": 1, "divides_by_the_sum": 2, "copies_the_slide": 3}],
[3, {"rounds_the_probabilities": 0, "divides_by_the_sum": 1, "copies_the_slide": 2}],
[1, {"copies_the_slide": 0, "rounds_the_probabilities": 2, "divides_by_the_sum": 3}],
[0, {"divides_by_the_sum": 1, "copies_the_slide": 2, "rounds_the_probabilities": 3}],
[0, {"rounds_the_probabilities": 1, "copies_the_slide": 2, "divides_by_the_sum": 3}]
]},
"toy_parameters": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"always_counts_the_biases": ["Vos biais sont comptés même quand bias=False. Lisez le dernier argument de la couche.", "Your biases are counted even when bias=False. Read the last argument of the layer."], "forgets_the_biases": ["Il manque les biais de la couche dense, la seule qui en ait.", "The biases of the dense layer are missing, the only one that has some."], "counts_flat_filters": ["Vous comptez neuf poids par filtre de la seconde convolution : combien de cartes lit-il ?", "You count nine weights per filter of the second convolution: how many maps does it read?"], "one_input_per_map": ["Votre couche dense lit une valeur par carte : chaque carte 2×2 en a plus.", "Your dense layer reads one value per map: each 2×2 map has more."]}, "accepted": [], "solved": [
[171, {"always_counts_the_biases": 178, "forgets_the_biases": 167, "counts_flat_filters": 99, "one_input_per_map": 147}],
[126, {"always_counts_the_biases": 131, "forgets_the_biases": 121, "counts_flat_filters": 90, "one_input_per_map": 96}],
[135, {"always_counts_the_biases": 141, "forgets_the_biases": 132, "counts_flat_filters": 81, "one_input_per_map": 117}],
[282, {"always_counts_the_biases": 290, "forgets_the_biases": 276, "counts_flat_filters": 174, "one_input_per_map": 210}],
[352, {"always_counts_the_biases": 362, "forgets_the_biases": 348, "counts_flat_filters": 190, "one_input_per_map": 280}],
[310, {"always_counts_the_biases": 319, "forgets_the_biases": 305, "counts_flat_filters": 166, "one_input_per_map": 250}],
[465, {"always_counts_the_biases": 476, "forgets_the_biases": 459, "counts_flat_filters": 249, "one_input_per_map": 357}],
[264, {"always_counts_the_biases": 273, "forgets_the_biases": 261, "counts_flat_filters": 156, "one_input_per_map": 210}],
[203, {"always_counts_the_biases": 210, "forgets_the_biases": 199, "counts_flat_filters": 131, "one_input_per_map": 155}],
[377, {"always_counts_the_biases": 387, "forgets_the_biases": 372, "counts_flat_filters": 215, "one_input_per_map": 287}],
[162, {"always_counts_the_biases": 169, "forgets_the_biases": 159, "counts_flat_filters": 90, "one_input_per_map": 144}],
[162, {"always_counts_the_biases": 168, "forgets_the_biases": 156, "counts_flat_filters": 108, "one_input_per_map": 126}],
[186, {"always_counts_the_biases": 193, "forgets_the_biases": 183, "counts_flat_filters": 114, "one_input_per_map": 150}],
[153, {"always_counts_the_biases": 159, "forgets_the_biases": 148, "counts_flat_filters": 99, "one_input_per_map": 123}],
[289, {"always_counts_the_biases": 298, "forgets_the_biases": 285, "counts_flat_filters": 181, "one_input_per_map": 217}],
[390, {"always_counts_the_biases": 401, "forgets_the_biases": 387, "counts_flat_filters": 174, "one_input_per_map": 336}],
[231, {"always_counts_the_biases": 239, "forgets_the_biases": 228, "counts_flat_filters": 123, "one_input_per_map": 195}],
[180, {"always_counts_the_biases": 187, "forgets_the_biases": 175, "counts_flat_filters": 108, "one_input_per_map": 150}],
[440, {"always_counts_the_biases": 451, "forgets_the_biases": 435, "counts_flat_filters": 224, "one_input_per_map": 350}],
[117, {"always_counts_the_biases": 122, "forgets_the_biases": 113, "counts_flat_filters": 81, "one_input_per_map": 93}],
[293, {"always_counts_the_biases": 302, "forgets_the_biases": 289, "counts_flat_filters": 149, "one_input_per_map": 245}],
[402, {"always_counts_the_biases": 412, "forgets_the_biases": 396, "counts_flat_filters": 240, "one_input_per_map": 294}],
[189, {"always_counts_the_biases": 196, "forgets_the_biases": 183, "counts_flat_filters": 117, "one_input_per_map": 153}],
[314, {"always_counts_the_biases": 323, "forgets_the_biases": 309, "counts_flat_filters": 206, "one_input_per_map": 224}],
[248, {"always_counts_the_biases": 256, "forgets_the_biases": 244, "counts_flat_filters": 140, "one_input_per_map": 200}]
]},
"lenet_first_layer": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"never_counts_the_biases": ["Biais oubliés : votre nombre est celui des poids seuls. Quelle est la valeur par défaut de bias ?", "Forgotten biases: your number is that of the weights alone. What is the default value of bias?"], "counts_a_single_filter": ["Vous comptez les poids d'un seul filtre. Combien de filtres la couche possède-t-elle ?", "You count the weights of a single filter. How many filters does the layer have?"], "counts_connections": ["Vous comptez les connexions : une fois par pixel de sortie. Deux neurones d'une même carte utilisent les mêmes poids.", "You count the connections: once per output pixel. Two neurons of one map use the same weights."], "counts_one_bias_per_pixel": ["Vous comptez un biais par pixel de sortie. Le biais est-il attaché à un filtre ou à un pixel ?", "You count one bias per output pixel. Is the bias attached to a filter or to a pixel?"]}, "accepted": [], "solved": [
[100, {"never_counts_the_biases": 90, "counts_a_single_filter": 10, "counts_connections": 78400, "counts_one_bias_per_pixel": 7930}],
[40, {"never_counts_the_biases": 36, "counts_a_single_filter": 10, "counts_connections": 36000, "counts_one_bias_per_pixel": 3636}],
[104, {"never_counts_the_biases": 100, "counts_a_single_filter": 26, "counts_connections": 81536, "counts_one_bias_per_pixel": 3236}],
[60, {"never_counts_the_biases": 54, "counts_a_single_filter": 10, "counts_connections": 24000, "counts_one_bias_per_pixel": 2454}],
[156, {"never_counts_the_biases": 150, "counts_a_single_filter": 26, "counts_connections": 140400, "counts_one_bias_per_pixel": 5550}],
[80, {"never_counts_the_biases": 72, "counts_a_single_filter": 10, "counts_connections": 46080, "counts_one_bias_per_pixel": 4680}],
[208, {"never_counts_the_biases": 200, "counts_a_single_filter": 26, "counts_connections": 83200, "counts_one_bias_per_pixel": 3400}],
[260, {"never_counts_the_biases": 250, "counts_a_single_filter": 26, "counts_connections": 149760, "counts_one_bias_per_pixel": 6010}],
[104, {"never_counts_the_biases": 100, "counts_a_single_filter": 26, "counts_connections": 41600, "counts_one_bias_per_pixel": 1700}],
[104, {"never_counts_the_biases": 100, "counts_a_single_filter": 26, "counts_connections": 59904, "counts_one_bias_per_pixel": 2404}],
[60, {"never_counts_the_biases": 54, "counts_a_single_filter": 10, "counts_connections": 34560, "counts_one_bias_per_pixel": 3510}],
[156, {"never_counts_the_biases": 150, "counts_a_single_filter": 26, "counts_connections": 122304, "counts_one_bias_per_pixel": 4854}],
[80, {"never_counts_the_biases": 72, "counts_a_single_filter": 10, "counts_connections": 62720, "counts_one_bias_per_pixel": 6344}],
[80, {"never_counts_the_biases": 72, "counts_a_single_filter": 10, "counts_connections": 72000, "counts_one_bias_per_pixel": 7272}],
[100, {"never_counts_the_biases": 90, "counts_a_single_filter": 10, "counts_connections": 40000, "counts_one_bias_per_pixel": 4090}],
[260, {"never_counts_the_biases": 250, "counts_a_single_filter": 26, "counts_connections": 234000, "counts_one_bias_per_pixel": 9250}],
[208, {"never_counts_the_biases": 200, "counts_a_single_filter": 26, "counts_connections": 119808, "counts_one_bias_per_pixel": 4808}],
[100, {"never_counts_the_biases": 90, "counts_a_single_filter": 10, "counts_connections": 90000, "counts_one_bias_per_pixel": 9090}],
[40, {"never_counts_the_biases": 36, "counts_a_single_filter": 10, "counts_connections": 31360, "counts_one_bias_per_pixel": 3172}],
[208, {"never_counts_the_biases": 200, "counts_a_single_filter": 26, "counts_connections": 187200, "counts_one_bias_per_pixel": 7400}],
[156, {"never_counts_the_biases": 150, "counts_a_single_filter": 26, "counts_connections": 89856, "counts_one_bias_per_pixel": 3606}],
[260, {"never_counts_the_biases": 250, "counts_a_single_filter": 26, "counts_connections": 104000, "counts_one_bias_per_pixel": 4250}]
]},
"convolution_parameters": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_input_channels": ["Vos filtres n'ont que les poids d'un seul canal. Combien de canaux d'entrée un filtre regarde-t-il ? (Les 80 poids imprimés sur la diapositive de Conv1d viennent de cet oubli.)", "Your filters have the weights of a single channel only. How many input channels does one filter look at? (The 80 weights printed on the Conv1d slide come from this omission.)"], "counts_a_single_filter": ["Vous comptez les poids d'un seul filtre. Combien de filtres la couche possède-t-elle ?", "You count the weights of a single filter. How many filters does the layer have?"], "never_counts_the_biases": ["Biais oubliés : votre nombre est celui des poids seuls. Quelle est la valeur par défaut de bias ?", "Forgotten biases: your number is that of the weights alone. What is the default value of bias?"], "one_bias_per_slice": ["Vous comptez un biais par tranche de filtre. Les contributions des canaux sont d'abord additionnées : combien de biais reste-t-il par filtre ?", "You count one bias per slice of each filter. The contributions of the channels are added first: how many biases are left per filter?"], "exchanges_the_channels": ["Vos biais sont comptés comme si les canaux d'entrée et de sortie étaient échangés. Le nombre de filtres est le nombre de canaux de sortie.", "Your biases are counted as if the input and output channels were exchanged. The number of filters is the number of output channels."]}, "accepted": [], "solved": [
[2896, {"forgets_the_input_channels": 160, "counts_a_single_filter": 181, "never_counts_the_biases": 2880, "one_bias_per_slice": 3200, "exchanges_the_channels": 2900}],
[1812, {"forgets_the_input_channels": 312, "counts_a_single_filter": 151, "never_counts_the_biases": 1800, "one_bias_per_slice": 1872, "exchanges_the_channels": 1806}],
[880, {"forgets_the_input_channels": 160, "counts_a_single_filter": 55, "never_counts_the_biases": 864, "one_bias_per_slice": 960, "exchanges_the_channels": 870}],
[3624, {"forgets_the_input_channels": 624, "counts_a_single_filter": 151, "never_counts_the_biases": 3600, "one_bias_per_slice": 3744, "exchanges_the_channels": 3606}],
[4530, {"forgets_the_input_channels": 780, "counts_a_single_filter": 151, "never_counts_the_biases": 4500, "one_bias_per_slice": 4680, "exchanges_the_channels": 4506}],
[876, {"forgets_the_input_channels": 120, "counts_a_single_filter": 73, "never_counts_the_biases": 864, "one_bias_per_slice": 960, "exchanges_the_channels": 872}],
[3216, {"forgets_the_input_channels": 416, "counts_a_single_filter": 201, "never_counts_the_biases": 3200, "one_bias_per_slice": 3328, "exchanges_the_channels": 3208}],
[1752, {"forgets_the_input_channels": 240, "counts_a_single_filter": 73, "never_counts_the_biases": 1728, "one_bias_per_slice": 1920, "exchanges_the_channels": 1736}],
[2190, {"forgets_the_input_channels": 300, "counts_a_single_filter": 73, "never_counts_the_biases": 2160, "one_bias_per_slice": 2400, "exchanges_the_channels": 2168}],
[3012, {"forgets_the_input_channels": 312, "counts_a_single_filter": 251, "never_counts_the_biases": 3000, "one_bias_per_slice": 3120, "exchanges_the_channels": 3010}],
[1456, {"forgets_the_input_channels": 160, "counts_a_single_filter": 91, "never_counts_the_biases": 1440, "one_bias_per_slice": 1600, "exchanges_the_channels": 1450}],
[6024, {"forgets_the_input_channels": 624, "counts_a_single_filter": 251, "never_counts_the_biases": 6000, "one_bias_per_slice": 6240, "exchanges_the_channels": 6010}],
[7530, {"forgets_the_input_channels": 780, "counts_a_single_filter": 251, "never_counts_the_biases": 7500, "one_bias_per_slice": 7800, "exchanges_the_channels": 7510}],
[6012, {"forgets_the_input_channels": 312, "counts_a_single_filter": 501, "never_counts_the_biases": 6000, "one_bias_per_slice": 6240, "exchanges_the_channels": 6020}],
[4344, {"forgets_the_input_channels": 240, "counts_a_single_filter": 181, "never_counts_the_biases": 4320, "one_bias_per_slice": 4800, "exchanges_the_channels": 4340}],
[5430, {"forgets_the_input_channels": 300, "counts_a_single_filter": 181, "never_counts_the_biases": 5400, "one_bias_per_slice": 6000, "exchanges_the_channels": 5420}],
[2184, {"forgets_the_input_channels": 240, "counts_a_single_filter": 91, "never_counts_the_biases": 2160, "one_bias_per_slice": 2400, "exchanges_the_channels": 2170}],
[8016, {"forgets_the_input_channels": 416, "counts_a_single_filter": 501, "never_counts_the_biases": 8000, "one_bias_per_slice": 8320, "exchanges_the_channels": 8020}],
[4016, {"forgets_the_input_channels": 416, "counts_a_single_filter": 251, "never_counts_the_biases": 4000, "one_bias_per_slice": 4160, "exchanges_the_channels": 4010}],
[1650, {"forgets_the_input_channels": 300, "counts_a_single_filter": 55, "never_counts_the_biases": 1620, "one_bias_per_slice": 1800, "exchanges_the_channels": 1626}],
[660, {"forgets_the_input_channels": 120, "counts_a_single_filter": 55, "never_counts_the_biases": 648, "one_bias_per_slice": 720, "exchanges_the_channels": 654}],
[4824, {"forgets_the_input_channels": 624, "counts_a_single_filter": 201, "never_counts_the_biases": 4800, "one_bias_per_slice": 4992, "exchanges_the_channels": 4808}]
]},
"kernels_shown": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_what_is_shown": ["Vous avez compté les poids que l'on voit : la figure ne montre que le premier canal.", "You counted the weights that are seen: the figure shows the first channel only."], "counts_a_single_filter": ["Vous comptez les poids d'un seul filtre. Combien de filtres la couche possède-t-elle ?", "You count the weights of a single filter. How many filters does the layer have?"], "counts_one_side_of_the_kernel": ["Vous ne comptez qu'un seul côté du noyau : c'est juste en 1D seulement.", "You count only one side of the kernel: this is right in 1-D only."], "always_counts_the_biases": ["Vous avez compté les biais : seuls les poids sont demandés.", "You counted the biases: only the weights are asked for."]}, "accepted": [], "solved": [
[7056, {"counts_what_is_shown": 2352, "counts_a_single_filter": 147, "counts_one_side_of_the_kernel": 1008, "always_counts_the_biases": 7104}],
[1200, {"counts_what_is_shown": 400, "counts_a_single_filter": 75, "counts_one_side_of_the_kernel": 240, "always_counts_the_biases": 1216}],
[2352, {"counts_what_is_shown": 784, "counts_a_single_filter": 147, "counts_one_side_of_the_kernel": 336, "always_counts_the_biases": 2368}],
[5808, {"counts_what_is_shown": 1936, "counts_a_single_filter": 363, "counts_one_side_of_the_kernel": 528, "always_counts_the_biases": 5824}],
[2400, {"counts_what_is_shown": 800, "counts_a_single_filter": 75, "counts_one_side_of_the_kernel": 480, "always_counts_the_biases": 2432}],
[4704, {"counts_what_is_shown": 1568, "counts_a_single_filter": 147, "counts_one_side_of_the_kernel": 672, "always_counts_the_biases": 4736}],
[11616, {"counts_what_is_shown": 3872, "counts_a_single_filter": 363, "counts_one_side_of_the_kernel": 1056, "always_counts_the_biases": 11648}],
[3600, {"counts_what_is_shown": 1200, "counts_a_single_filter": 75, "counts_one_side_of_the_kernel": 720, "always_counts_the_biases": 3648}],
[17424, {"counts_what_is_shown": 5808, "counts_a_single_filter": 363, "counts_one_side_of_the_kernel": 1584, "always_counts_the_biases": 17472}],
[4800, {"counts_what_is_shown": 1600, "counts_a_single_filter": 75, "counts_one_side_of_the_kernel": 960, "always_counts_the_biases": 4864}],
[9408, {"counts_what_is_shown": 3136, "counts_a_single_filter": 147, "counts_one_side_of_the_kernel": 1344, "always_counts_the_biases": 9472}],
[23232, {"counts_what_is_shown": 7744, "counts_a_single_filter": 363, "counts_one_side_of_the_kernel": 2112, "always_counts_the_biases": 23296}],
[7200, {"counts_what_is_shown": 2400, "counts_a_single_filter": 75, "counts_one_side_of_the_kernel": 1440, "always_counts_the_biases": 7296}],
[14112, {"counts_what_is_shown": 4704, "counts_a_single_filter": 147, "counts_one_side_of_the_kernel": 2016, "always_counts_the_biases": 14208}],
[34848, {"counts_what_is_shown": 11616, "counts_a_single_filter": 363, "counts_one_side_of_the_kernel": 3168, "always_counts_the_biases": 34944}]
]},
"signal_weights": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_input_channels": ["Vos filtres n'ont que les poids d'un seul canal. Combien de canaux d'entrée un filtre regarde-t-il ? (Les 80 poids imprimés sur la diapositive de Conv1d viennent de cet oubli.)", "Your filters have the weights of a single channel only. How many input channels does one filter look at? (The 80 weights printed on the Conv1d slide come from this omission.)"], "always_counts_the_biases": ["Vos biais sont comptés même quand bias=False. Lisez le dernier argument de la couche.", "Your biases are counted even when bias=False. Read the last argument of the layer."], "counts_a_single_filter": ["Vous comptez les poids d'un seul filtre. Combien de filtres la couche possède-t-elle ?", "You count the weights of a single filter. How many filters does the layer have?"], "always_squares_the_kernel": ["Vous avez élevé le côté du noyau au carré : celui d'un signal n'a qu'un axe.", "You squared the side of the kernel: that of a signal has a single axis."]}, "accepted": [], "solved": [
[120, {"forgets_the_input_channels": 40, "always_counts_the_biases": 128, "counts_a_single_filter": 15, "always_squares_the_kernel": 600}],
[144, {"forgets_the_input_channels": 72, "always_counts_the_biases": 152, "counts_a_single_filter": 18, "always_squares_the_kernel": 1296}],
[224, {"forgets_the_input_channels": 112, "always_counts_the_biases": 240, "counts_a_single_filter": 14, "always_squares_the_kernel": 1568}],
[200, {"forgets_the_input_channels": 100, "always_counts_the_biases": 220, "counts_a_single_filter": 10, "always_squares_the_kernel": 1000}],
[576, {"forgets_the_input_channels": 288, "always_counts_the_biases": 608, "counts_a_single_filter": 18, "always_squares_the_kernel": 5184}],
[432, {"forgets_the_input_channels": 144, "always_counts_the_biases": 448, "counts_a_single_filter": 27, "always_squares_the_kernel": 3888}],
[420, {"forgets_the_input_channels": 140, "always_counts_the_biases": 440, "counts_a_single_filter": 21, "always_squares_the_kernel": 2940}],
[480, {"forgets_the_input_channels": 160, "always_counts_the_biases": 512, "counts_a_single_filter": 15, "always_squares_the_kernel": 2400}],
[224, {"forgets_the_input_channels": 56, "always_counts_the_biases": 232, "counts_a_single_filter": 28, "always_squares_the_kernel": 1568}],
[320, {"forgets_the_input_channels": 80, "always_counts_the_biases": 336, "counts_a_single_filter": 20, "always_squares_the_kernel": 1600}],
[720, {"forgets_the_input_channels": 180, "always_counts_the_biases": 740, "counts_a_single_filter": 36, "always_squares_the_kernel": 6480}],
[896, {"forgets_the_input_channels": 224, "always_counts_the_biases": 928, "counts_a_single_filter": 28, "always_squares_the_kernel": 6272}],
[288, {"forgets_the_input_channels": 144, "always_counts_the_biases": 304, "counts_a_single_filter": 18, "always_squares_the_kernel": 2592}],
[112, {"forgets_the_input_channels": 56, "always_counts_the_biases": 120, "counts_a_single_filter": 14, "always_squares_the_kernel": 784}],
[300, {"forgets_the_input_channels": 100, "always_counts_the_biases": 320, "counts_a_single_filter": 15, "always_squares_the_kernel": 1500}],
[240, {"forgets_the_input_channels": 80, "always_counts_the_biases": 256, "counts_a_single_filter": 15, "always_squares_the_kernel": 1200}],
[320, {"forgets_the_input_channels": 160, "always_counts_the_biases": 352, "counts_a_single_filter": 10, "always_squares_the_kernel": 1600}],
[336, {"forgets_the_input_channels": 112, "always_counts_the_biases": 352, "counts_a_single_filter": 21, "always_squares_the_kernel": 2352}],
[80, {"forgets_the_input_channels": 40, "always_counts_the_biases": 88, "counts_a_single_filter": 10, "always_squares_the_kernel": 400}],
[448, {"forgets_the_input_channels": 224, "always_counts_the_biases": 480, "counts_a_single_filter": 14, "always_squares_the_kernel": 3136}],
[540, {"forgets_the_input_channels": 180, "always_counts_the_biases": 560, "counts_a_single_filter": 27, "always_squares_the_kernel": 4860}],
[216, {"forgets_the_input_channels": 72, "always_counts_the_biases": 224, "counts_a_single_filter": 27, "always_squares_the_kernel": 1944}],
[160, {"forgets_the_input_channels": 80, "always_counts_the_biases": 176, "counts_a_single_filter": 10, "always_squares_the_kernel": 800}],
[168, {"forgets_the_input_channels": 56, "always_counts_the_biases": 176, "counts_a_single_filter": 21, "always_squares_the_kernel": 1176}],
[1152, {"forgets_the_input_channels": 288, "always_counts_the_biases": 1184, "counts_a_single_filter": 36, "always_squares_the_kernel": 10368}],
[280, {"forgets_the_input_channels": 140, "always_counts_the_biases": 300, "counts_a_single_filter": 14, "always_squares_the_kernel": 1960}]
]},
"signal_shape": {"kind": "shape", "count": 0, "tolerance": 0.0, "sentences": {"copies_the_slide": ["2501 est imprimé dans le cours, mais c'est la longueur que donnerait un signal de 10001 échantillons : refaites le calcul avec 10201.", "2501 is printed in the course, but it is the length that a signal of 10001 samples would give: do the computation again with 10201."], "forgets_the_first_window": ["Vous comptez les sauts, pas les positions : il vous manque une fenêtre par axe. Vérifiez avec un signal de la taille de la fenêtre.", "You count the jumps, not the positions: one window per axis is missing. Check with a signal as long as the window."], "ignores_the_stride": ["Vos tailles sont celles d'un pas de 1. De combien de pixels la fenêtre saute-t-elle entre deux positions ?", "Your sizes are those of a stride of 1. How many pixels does the window jump between two positions?"], "keeps_the_input_channels": ["Votre nombre de canaux est resté celui de l'entrée. Quel argument fixe le nombre de canaux de sortie ?", "Your number of channels is still that of the input. Which argument sets the number of output channels?"], "forgets_the_batch": ["Il vous manque l'axe du lot : la forme complète commence par N.", "The batch axis is missing: the full shape starts with N."]}, "accepted": [], "solved": [
[[8, 16, 2551], {"copies_the_slide": [8, 16, 2501], "forgets_the_first_window": [8, 16, 2550], "ignores_the_stride": [8, 16, 10201], "keeps_the_input_channels": [8, 2, 2551], "forgets_the_batch": [16, 2551]}]
]},
"volume_axes": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"copies_the_slide": ["C'est la forme imprimée dans la question du cours : l'axe des canaux y manque. torch y lit un seul volume à 32 canaux et s'arrête sur une erreur.", "This is the shape printed in the course's question: the axis of the channels is missing. torch reads a single volume with 32 channels and stops with an error."], "puts_the_channels_last": ["Dans torch les canaux viennent juste après le lot : N, C, D, H, W.", "In torch the channels come just after the batch: N, C, D, H, W."], "channels_before_the_batch": ["Cette forme décrit un seul volume à 32 canaux : le lot vient d'abord.", "This shape describes a single volume with 32 channels: the batch comes first."]}, "accepted": [], "solved": [
[1, {"puts_the_channels_last": 0, "copies_the_slide": 2, "channels_before_the_batch": 3}],
[2, {"copies_the_slide": 0, "puts_the_channels_last": 1, "channels_before_the_batch": 3}],
[3, {"puts_the_channels_last": 0, "channels_before_the_batch": 1, "copies_the_slide": 2}],
[3, {"channels_before_the_batch": 0, "puts_the_channels_last": 1, "copies_the_slide": 2}],
[3, {"channels_before_the_batch": 0, "copies_the_slide": 1, "puts_the_channels_last": 2}],
[0, {"copies_the_slide": 1, "puts_the_channels_last": 2, "channels_before_the_batch": 3}],
[1, {"copies_the_slide": 0, "puts_the_channels_last": 2, "channels_before_the_batch": 3}],
[0, {"channels_before_the_batch": 1, "puts_the_channels_last": 2, "copies_the_slide": 3}],
[0, {"copies_the_slide": 1, "channels_before_the_batch": 2, "puts_the_channels_last": 3}]
]},
"activations_memory": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_values_for_bytes": ["Vous avez compté les valeurs comme si chacune occupait un octet.", "You counted the values as if each of them took one byte."], "counts_bits": ["Vous avez compté en bits : une valeur en float32 occupe 4 octets.", "You counted in bits: a value in float32 takes 4 bytes."], "forgets_the_batch": ["Vous avez compté un seul volume : que garde-t-on pour un lot entier ?", "You counted a single volume: what is kept for a whole batch?"], "forgets_the_filters": ["Vous avez compté une seule carte par volume : combien de filtres y a-t-il ?", "You counted a single map per volume: how many filters are there?"]}, "accepted": [], "solved": [
[64, {"counts_values_for_bytes": 16, "counts_bits": 512, "forgets_the_batch": 4, "forgets_the_filters": 8}],
[256, {"counts_values_for_bytes": 64, "counts_bits": 2048, "forgets_the_batch": 32, "forgets_the_filters": 16}],
[256, {"counts_values_for_bytes": 64, "counts_bits": 2048, "forgets_the_batch": 32, "forgets_the_filters": 8}],
[1024, {"counts_values_for_bytes": 256, "counts_bits": 8192, "forgets_the_batch": 64, "forgets_the_filters": 32}],
[1024, {"counts_values_for_bytes": 256, "counts_bits": 8192, "forgets_the_batch": 32, "forgets_the_filters": 128}],
[512, {"counts_values_for_bytes": 128, "counts_bits": 4096, "forgets_the_batch": 16, "forgets_the_filters": 32}],
[64, {"counts_values_for_bytes": 16, "counts_bits": 512, "forgets_the_batch": 8, "forgets_the_filters": 4}],
[128, {"counts_values_for_bytes": 32, "counts_bits": 1024, "forgets_the_batch": 16, "forgets_the_filters": 4}],
[512, {"counts_values_for_bytes": 128, "counts_bits": 4096, "forgets_the_batch": 64, "forgets_the_filters": 16}],
[128, {"counts_values_for_bytes": 32, "counts_bits": 1024, "forgets_the_batch": 4, "forgets_the_filters": 16}],
[512, {"counts_values_for_bytes": 128, "counts_bits": 4096, "forgets_the_batch": 32, "forgets_the_filters": 64}],
[512, {"counts_values_for_bytes": 128, "counts_bits": 4096, "forgets_the_batch": 16, "forgets_the_filters": 64}],
[128, {"counts_values_for_bytes": 32, "counts_bits": 1024, "forgets_the_batch": 16, "forgets_the_filters": 8}],
[256, {"counts_values_for_bytes": 64, "counts_bits": 2048, "forgets_the_batch": 16, "forgets_the_filters": 32}],
[128, {"counts_values_for_bytes": 32, "counts_bits": 1024, "forgets_the_batch": 8, "forgets_the_filters": 16}],
[2048, {"counts_values_for_bytes": 512, "counts_bits": 16384, "forgets_the_batch": 64, "forgets_the_filters": 128}],
[256, {"counts_values_for_bytes": 64, "counts_bits": 2048, "forgets_the_batch": 16, "forgets_the_filters": 8}],
[1024, {"counts_values_for_bytes": 256, "counts_bits": 8192, "forgets_the_batch": 128, "forgets_the_filters": 32}],
[2048, {"counts_values_for_bytes": 512, "counts_bits": 16384, "forgets_the_batch": 128, "forgets_the_filters": 64}]
]},
"dense_parameters": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_input_channels": ["Vous avez compté une valeur par pixel : une image en couleurs en a trois.", "You counted one value per pixel: a colour image has three."], "forgets_the_biases": ["Les biais manquent : un par neurone.", "The biases are missing: one per neuron."], "one_bias_per_input": ["Votre couche connectée a un biais par entrée. Un biais est attaché à un neurone de sortie.", "Your connected layer has one bias per input. A bias is attached to an output neuron."], "one_bias_for_the_layer": ["Vous comptez un seul biais pour toute la couche. Combien de neurones, ou de filtres, en ont un ?", "You count a single bias for the whole layer. How many neurons, or filters, have one?"]}, "accepted": [], "solved": [
[12040, {"forgets_the_input_channels": 4040, "forgets_the_biases": 12000, "one_bias_per_input": 12300, "one_bias_for_the_layer": 12001}],
[3010, {"forgets_the_input_channels": 1010, "forgets_the_biases": 3000, "one_bias_per_input": 3300, "one_bias_for_the_layer": 3001}],
[6020, {"forgets_the_input_channels": 2020, "forgets_the_biases": 6000, "one_bias_per_input": 6300, "one_bias_for_the_layer": 6001}],
[30100, {"forgets_the_input_channels": 10100, "forgets_the_biases": 30000, "one_bias_per_input": 30300, "one_bias_for_the_layer": 30001}],
[12010, {"forgets_the_input_channels": 4010, "forgets_the_biases": 12000, "one_bias_per_input": 13200, "one_bias_for_the_layer": 12001}],
[24020, {"forgets_the_input_channels": 8020, "forgets_the_biases": 24000, "one_bias_per_input": 25200, "one_bias_for_the_layer": 24001}],
[48040, {"forgets_the_input_channels": 16040, "forgets_the_biases": 48000, "one_bias_per_input": 49200, "one_bias_for_the_layer": 48001}],
[120100, {"forgets_the_input_channels": 40100, "forgets_the_biases": 120000, "one_bias_per_input": 121200, "one_bias_for_the_layer": 120001}],
[27010, {"forgets_the_input_channels": 9010, "forgets_the_biases": 27000, "one_bias_per_input": 29700, "one_bias_for_the_layer": 27001}],
[54020, {"forgets_the_input_channels": 18020, "forgets_the_biases": 54000, "one_bias_per_input": 56700, "one_bias_for_the_layer": 54001}],
[108040, {"forgets_the_input_channels": 36040, "forgets_the_biases": 108000, "one_bias_per_input": 110700, "one_bias_for_the_layer": 108001}],
[270100, {"forgets_the_input_channels": 90100, "forgets_the_biases": 270000, "one_bias_per_input": 272700, "one_bias_for_the_layer": 270001}],
[75010, {"forgets_the_input_channels": 25010, "forgets_the_biases": 75000, "one_bias_per_input": 82500, "one_bias_for_the_layer": 75001}],
[150020, {"forgets_the_input_channels": 50020, "forgets_the_biases": 150000, "one_bias_per_input": 157500, "one_bias_for_the_layer": 150001}],
[300040, {"forgets_the_input_channels": 100040, "forgets_the_biases": 300000, "one_bias_per_input": 307500, "one_bias_for_the_layer": 300001}],
[750100, {"forgets_the_input_channels": 250100, "forgets_the_biases": 750000, "one_bias_per_input": 757500, "one_bias_for_the_layer": 750001}],
[300010, {"forgets_the_input_channels": 100010, "forgets_the_biases": 300000, "one_bias_per_input": 330000, "one_bias_for_the_layer": 300001}],
[600020, {"forgets_the_input_channels": 200020, "forgets_the_biases": 600000, "one_bias_per_input": 630000, "one_bias_for_the_layer": 600001}],
[1200040, {"forgets_the_input_channels": 400040, "forgets_the_biases": 1200000, "one_bias_per_input": 1230000, "one_bias_for_the_layer": 1200001}],
[3000100, {"forgets_the_input_channels": 1000100, "forgets_the_biases": 3000000, "one_bias_per_input": 3030000, "one_bias_for_the_layer": 3000001}]
]},
"multiplications": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_each_weight_once": ["Vous avez compté les poids : chacun sert à toutes les positions de la fenêtre.", "You counted the weights: each of them serves at every position of the window."], "counts_flat_filters": ["Vos filtres sont plats : chacun a une tranche par canal d'entrée.", "Your filters are flat: each has a slice per input channel."], "counts_the_input_pixels": ["Vous avez compté une position par pixel de l'image : sans padding, la fenêtre a moins de positions.", "You counted one position per pixel of the image: without padding the window has fewer positions."], "counts_one_row": ["Vous avez compté les positions d'une seule ligne de la sortie.", "You counted the positions of a single row of the output."]}, "accepted": [], "solved": [
[216000, {"counts_each_weight_once": 540, "counts_flat_filters": 108000, "counts_the_input_pixels": 261360, "counts_one_row": 10800}],
[450000, {"counts_each_weight_once": 500, "counts_flat_filters": 225000, "counts_the_input_pixels": 578000, "counts_one_row": 15000}],
[36000, {"counts_each_weight_once": 360, "counts_flat_filters": 18000, "counts_the_input_pixels": 51840, "counts_one_row": 3600}],
[36000, {"counts_each_weight_once": 360, "counts_flat_filters": 9000, "counts_the_input_pixels": 51840, "counts_one_row": 3600}],
[800000, {"counts_each_weight_once": 2000, "counts_flat_filters": 200000, "counts_the_input_pixels": 1152000, "counts_one_row": 40000}],
[2700000, {"counts_each_weight_once": 3000, "counts_flat_filters": 675000, "counts_the_input_pixels": 3468000, "counts_one_row": 90000}],
[180000, {"counts_each_weight_once": 450, "counts_flat_filters": 36000, "counts_the_input_pixels": 217800, "counts_one_row": 9000}],
[810000, {"counts_each_weight_once": 900, "counts_flat_filters": 162000, "counts_the_input_pixels": 921600, "counts_one_row": 27000}],
[375000, {"counts_each_weight_once": 3750, "counts_flat_filters": 75000, "counts_the_input_pixels": 735000, "counts_one_row": 37500}],
[1000000, {"counts_each_weight_once": 2500, "counts_flat_filters": 200000, "counts_the_input_pixels": 1440000, "counts_one_row": 50000}],
[1350000, {"counts_each_weight_once": 1500, "counts_flat_filters": 675000, "counts_the_input_pixels": 1734000, "counts_one_row": 45000}],
[150000, {"counts_each_weight_once": 1500, "counts_flat_filters": 75000, "counts_the_input_pixels": 294000, "counts_one_row": 15000}],
[50000, {"counts_each_weight_once": 500, "counts_flat_filters": 25000, "counts_the_input_pixels": 98000, "counts_one_row": 5000}],
[72000, {"counts_each_weight_once": 720, "counts_flat_filters": 18000, "counts_the_input_pixels": 103680, "counts_one_row": 7200}],
[648000, {"counts_each_weight_once": 720, "counts_flat_filters": 162000, "counts_the_input_pixels": 737280, "counts_one_row": 21600}],
[250000, {"counts_each_weight_once": 2500, "counts_flat_filters": 50000, "counts_the_input_pixels": 490000, "counts_one_row": 25000}],
[288000, {"counts_each_weight_once": 720, "counts_flat_filters": 72000, "counts_the_input_pixels": 348480, "counts_one_row": 14400}],
[108000, {"counts_each_weight_once": 1080, "counts_flat_filters": 27000, "counts_the_input_pixels": 155520, "counts_one_row": 10800}],
[405000, {"counts_each_weight_once": 450, "counts_flat_filters": 81000, "counts_the_input_pixels": 460800, "counts_one_row": 13500}],
[900000, {"counts_each_weight_once": 1000, "counts_flat_filters": 450000, "counts_the_input_pixels": 1156000, "counts_one_row": 30000}],
[45000, {"counts_each_weight_once": 450, "counts_flat_filters": 9000, "counts_the_input_pixels": 64800, "counts_one_row": 4500}],
[540000, {"counts_each_weight_once": 1350, "counts_flat_filters": 108000, "counts_the_input_pixels": 653400, "counts_one_row": 27000}],
[144000, {"counts_each_weight_once": 360, "counts_flat_filters": 36000, "counts_the_input_pixels": 174240, "counts_one_row": 7200}],
[324000, {"counts_each_weight_once": 360, "counts_flat_filters": 81000, "counts_the_input_pixels": 368640, "counts_one_row": 10800}],
[125000, {"counts_each_weight_once": 1250, "counts_flat_filters": 25000, "counts_the_input_pixels": 245000, "counts_one_row": 12500}],
[1800000, {"counts_each_weight_once": 2000, "counts_flat_filters": 450000, "counts_the_input_pixels": 2312000, "counts_one_row": 60000}],
[135000, {"counts_each_weight_once": 1350, "counts_flat_filters": 27000, "counts_the_input_pixels": 194400, "counts_one_row": 13500}],
[200000, {"counts_each_weight_once": 2000, "counts_flat_filters": 50000, "counts_the_input_pixels": 392000, "counts_one_row": 20000}],
[162000, {"counts_each_weight_once": 180, "counts_flat_filters": 81000, "counts_the_input_pixels": 184320, "counts_one_row": 5400}],
[432000, {"counts_each_weight_once": 1080, "counts_flat_filters": 108000, "counts_the_input_pixels": 522720, "counts_one_row": 21600}],
[400000, {"counts_each_weight_once": 1000, "counts_flat_filters": 200000, "counts_the_input_pixels": 576000, "counts_one_row": 20000}],
[1200000, {"counts_each_weight_once": 3000, "counts_flat_filters": 300000, "counts_the_input_pixels": 1728000, "counts_one_row": 60000}]
]},
"lenet_counts": {"kind": "match", "count": 10, "tolerance": 0.0, "sentences": {"counts_flat_filters": ["Vous comptez 25 poids par filtre de C3 : combien de cartes lit-il ?", "You count 25 weights per filter of C3: how many maps does it read?"], "counts_as_in_1998": ["Ce sont les nombres du réseau de 1998 : ses poolings ont des coefficients, sa C3 ne lit pas toutes les cartes et ses sorties n'ont pas de biais. La question décrit le réseau moderne.", "These are the counts of the network of 1998: its poolings have coefficients, its C3 does not read all the maps and its outputs have no bias. The question describes the modern network."]}, "accepted": [], "solved": [
[[7, 3, 2, 9, 0, 8], {"counts_flat_filters": [7, 3, 2, 9, 0, 6], "counts_as_in_1998": [1, 3, 2, 9, 5, 4]}],
[[7, 9, 1, 4, 6, 3], {"counts_flat_filters": [7, 9, 8, 4, 6, 3], "counts_as_in_1998": [7, 5, 0, 4, 6, 2]}],
[[8, 1, 5, 6, 9, 3], {"counts_flat_filters": [8, 1, 5, 0, 9, 3], "counts_as_in_1998": [8, 1, 7, 2, 4, 3]}],
[[9, 8, 1, 2, 6, 7], {"counts_flat_filters": [5, 8, 1, 2, 6, 7], "counts_as_in_1998": [0, 8, 1, 2, 4, 3]}],
[[5, 2, 8, 3, 0, 1], {"counts_flat_filters": [5, 2, 4, 3, 0, 1], "counts_as_in_1998": [6, 2, 9, 3, 0, 7]}],
[[4, 8, 0, 7, 5, 3], {"counts_flat_filters": [4, 8, 0, 6, 5, 3], "counts_as_in_1998": [4, 9, 0, 1, 5, 2]}],
[[8, 0, 2, 4, 9, 7], {"counts_flat_filters": [8, 0, 2, 5, 9, 7], "counts_as_in_1998": [8, 0, 2, 3, 6, 1]}],
[[3, 9, 8, 4, 5, 0], {"counts_flat_filters": [3, 9, 6, 4, 5, 0], "counts_as_in_1998": [1, 9, 2, 4, 7, 0]}],
[[2, 0, 8, 7, 1, 9], {"counts_flat_filters": [2, 0, 8, 5, 1, 9], "counts_as_in_1998": [2, 4, 3, 6, 1, 9]}],
[[8, 2, 5, 7, 6, 4], {"counts_flat_filters": [8, 1, 5, 7, 6, 4], "counts_as_in_1998": [0, 9, 5, 7, 3, 4]}],
[[4, 3, 0, 2, 8, 7], {"counts_flat_filters": [4, 1, 0, 2, 8, 7], "counts_as_in_1998": [6, 9, 0, 5, 8, 7]}],
[[8, 7, 3, 1, 5, 6], {"counts_flat_filters": [8, 7, 3, 1, 2, 6], "counts_as_in_1998": [8, 0, 9, 1, 4, 6]}]
]},
"partial_connections": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"reads_every_map": ["C'est le compte de la couche moderne, où chaque filtre lit les 6 cartes. Ici, la plupart en lisent moins.", "This is the count of the modern layer, where each filter reads the 6 maps. Here most read fewer."], "never_counts_the_biases": ["Biais oubliés : votre nombre est celui des poids seuls. Quelle est la valeur par défaut de bias ?", "Forgotten biases: your number is that of the weights alone. What is the default value of bias?"], "one_bias_per_slice": ["Vous comptez un biais par tranche de filtre. Les contributions des canaux sont d'abord additionnées : combien de biais reste-t-il par filtre ?", "You count one bias per slice of each filter. The contributions of the channels are added first: how many biases are left per filter?"], "counts_flat_filters": ["Vous comptez une seule tranche de poids par filtre, quel que soit le nombre de cartes qu'il lit.", "You count a single slice of weights per filter, whatever the number of maps that it reads."]}, "accepted": [], "solved": [
[593, {"reads_every_map": 935, "never_counts_the_biases": 576, "one_bias_per_slice": 640, "counts_flat_filters": 170}],
[960, {"reads_every_map": 1510, "never_counts_the_biases": 950, "one_bias_per_slice": 988, "counts_flat_filters": 260}],
[426, {"reads_every_map": 660, "never_counts_the_biases": 414, "one_bias_per_slice": 460, "counts_flat_filters": 120}],
[1515, {"reads_every_map": 2265, "never_counts_the_biases": 1500, "one_bias_per_slice": 1560, "counts_flat_filters": 390}],
[463, {"reads_every_map": 715, "never_counts_the_biases": 450, "one_bias_per_slice": 500, "counts_flat_filters": 130}],
[1314, {"reads_every_map": 2114, "never_counts_the_biases": 1300, "one_bias_per_slice": 1352, "counts_flat_filters": 364}],
[556, {"reads_every_map": 880, "never_counts_the_biases": 540, "one_bias_per_slice": 600, "counts_flat_filters": 160}],
[1264, {"reads_every_map": 2114, "never_counts_the_biases": 1250, "one_bias_per_slice": 1300, "counts_flat_filters": 364}],
[1819, {"reads_every_map": 2869, "never_counts_the_biases": 1800, "one_bias_per_slice": 1872, "counts_flat_filters": 494}],
[500, {"reads_every_map": 770, "never_counts_the_biases": 486, "one_bias_per_slice": 540, "counts_flat_filters": 140}],
[1263, {"reads_every_map": 1963, "never_counts_the_biases": 1250, "one_bias_per_slice": 1300, "counts_flat_filters": 338}],
[1465, {"reads_every_map": 2265, "never_counts_the_biases": 1450, "one_bias_per_slice": 1508, "counts_flat_filters": 390}],
[481, {"reads_every_map": 715, "never_counts_the_biases": 468, "one_bias_per_slice": 520, "counts_flat_filters": 130}],
[408, {"reads_every_map": 660, "never_counts_the_biases": 396, "one_bias_per_slice": 440, "counts_flat_filters": 120}],
[1617, {"reads_every_map": 2567, "never_counts_the_biases": 1600, "one_bias_per_slice": 1664, "counts_flat_filters": 442}],
[537, {"reads_every_map": 825, "never_counts_the_biases": 522, "one_bias_per_slice": 580, "counts_flat_filters": 150}],
[1516, {"reads_every_map": 2416, "never_counts_the_biases": 1500, "one_bias_per_slice": 1560, "counts_flat_filters": 416}],
[1415, {"reads_every_map": 2265, "never_counts_the_biases": 1400, "one_bias_per_slice": 1456, "counts_flat_filters": 390}],
[407, {"reads_every_map": 605, "never_counts_the_biases": 396, "one_bias_per_slice": 440, "counts_flat_filters": 110}],
[1313, {"reads_every_map": 1963, "never_counts_the_biases": 1300, "one_bias_per_slice": 1352, "counts_flat_filters": 338}],
[538, {"reads_every_map": 880, "never_counts_the_biases": 522, "one_bias_per_slice": 580, "counts_flat_filters": 160}],
[352, {"reads_every_map": 550, "never_counts_the_biases": 342, "one_bias_per_slice": 380, "counts_flat_filters": 100}],
[667, {"reads_every_map": 1045, "never_counts_the_biases": 648, "one_bias_per_slice": 720, "counts_flat_filters": 190}],
[1668, {"reads_every_map": 2718, "never_counts_the_biases": 1650, "one_bias_per_slice": 1716, "counts_flat_filters": 468}],
[1112, {"reads_every_map": 1812, "never_counts_the_biases": 1100, "one_bias_per_slice": 1144, "counts_flat_filters": 312}],
[464, {"reads_every_map": 770, "never_counts_the_biases": 450, "one_bias_per_slice": 500, "counts_flat_filters": 140}]
]},
"learnt_pooling": {"kind": "number", "count": 0, "tolerance": 0.0, "sentences": {"mean_for_sum": ["Vous multipliez la moyenne de la fenêtre : la formule de l'énoncé prend la somme.", "You multiply the mean of the window: the statement's formula takes the sum."], "forgets_the_bias": ["Le biais manque : il est appris, lui aussi.", "The bias is missing: it is learnt, too."], "gives_the_old_pooling": ["C'est le résultat du pooling de 1998. L'écart avec le max pooling est demandé.", "This is the result of the pooling of 1998. The gap to the max pooling is asked for."], "the_other_sign": ["Vous avez soustrait dans l'autre sens.", "You subtracted the other way round."]}, "accepted": [], "solved": [
[40.0, {"mean_for_sum": -2.75, "forgets_the_bias": 41.0, "gives_the_old_pooling": 56.0, "the_other_sign": -40.0}],
[6.0, {"mean_for_sum": -12.75, "forgets_the_bias": 7.0, "gives_the_old_pooling": 24.0, "the_other_sign": -6.0}],
[11.0, {"mean_for_sum": -9.25, "forgets_the_bias": 9.0, "gives_the_old_pooling": 29.0, "the_other_sign": -11.0}],
[2.0, {"mean_for_sum": -15.25, "forgets_the_bias": 5.0, "gives_the_old_pooling": 20.0, "the_other_sign": -2.0}],
[7.0, {"mean_for_sum": -8.75, "forgets_the_bias": 3.0, "gives_the_old_pooling": 25.0, "the_other_sign": -7.0}],
[65.0, {"mean_for_sum": 4.25, "forgets_the_bias": 63.0, "gives_the_old_pooling": 83.0, "the_other_sign": -65.0}],
[31.0, {"mean_for_sum": -2.75, "forgets_the_bias": 27.0, "gives_the_old_pooling": 49.0, "the_other_sign": -31.0}],
[48.0, {"mean_for_sum": -3.75, "forgets_the_bias": 51.0, "gives_the_old_pooling": 66.0, "the_other_sign": -48.0}],
[48.0, {"mean_for_sum": -3.75, "forgets_the_bias": 51.0, "gives_the_old_pooling": 66.0, "the_other_sign": -48.0}],
[61.0, {"mean_for_sum": 4.75, "forgets_the_bias": 57.0, "gives_the_old_pooling": 79.0, "the_other_sign": -61.0}],
[42.0, {"mean_for_sum": -0.75, "forgets_the_bias": 43.0, "gives_the_old_pooling": 56.0, "the_other_sign": -42.0}],
[36.0, {"mean_for_sum": -2.25, "forgets_the_bias": 39.0, "gives_the_old_pooling": 48.0, "the_other_sign": -36.0}],
[7.0, {"mean_for_sum": -5.75, "forgets_the_bias": 3.0, "gives_the_old_pooling": 21.0, "the_other_sign": -7.0}],
[50.0, {"mean_for_sum": -1.75, "forgets_the_bias": 51.0, "gives_the_old_pooling": 68.0, "the_other_sign": -50.0}],
[44.0, {"mean_for_sum": -3.25, "forgets_the_bias": 47.0, "gives_the_old_pooling": 60.0, "the_other_sign": -44.0}],
[4.0, {"mean_for_sum": -11.75, "forgets_the_bias": 5.0, "gives_the_old_pooling": 20.0, "the_other_sign": -4.0}],
[46.0, {"mean_for_sum": -1.25, "forgets_the_bias": 47.0, "gives_the_old_pooling": 62.0, "the_other_sign": -46.0}],
[60.0, {"mean_for_sum": -0.75, "forgets_the_bias": 63.0, "gives_the_old_pooling": 78.0, "the_other_sign": -60.0}],
[44.0, {"mean_for_sum": -3.25, "forgets_the_bias": 45.0, "gives_the_old_pooling": 62.0, "the_other_sign": -44.0}],
[34.0, {"mean_for_sum": -4.25, "forgets_the_bias": 37.0, "gives_the_old_pooling": 48.0, "the_other_sign": -34.0}],
[5.0, {"mean_for_sum": -9.25, "forgets_the_bias": 3.0, "gives_the_old_pooling": 21.0, "the_other_sign": -5.0}],
[32.0, {"mean_for_sum": -1.75, "forgets_the_bias": 33.0, "gives_the_old_pooling": 44.0, "the_other_sign": -32.0}],
[50.0, {"mean_for_sum": -1.75, "forgets_the_bias": 51.0, "gives_the_old_pooling": 68.0, "the_other_sign": -50.0}],
[47.0, {"mean_for_sum": 4.25, "forgets_the_bias": 43.0, "gives_the_old_pooling": 61.0, "the_other_sign": -47.0}],
[6.0, {"mean_for_sum": -12.75, "forgets_the_bias": 7.0, "gives_the_old_pooling": 24.0, "the_other_sign": -6.0}],
[61.0, {"mean_for_sum": 4.75, "forgets_the_bias": 57.0, "gives_the_old_pooling": 79.0, "the_other_sign": -61.0}],
[7.0, {"mean_for_sum": -8.75, "forgets_the_bias": 3.0, "gives_the_old_pooling": 25.0, "the_other_sign": -7.0}],
[62.0, {"mean_for_sum": 1.25, "forgets_the_bias": 63.0, "gives_the_old_pooling": 80.0, "the_other_sign": -62.0}],
[2.0, {"mean_for_sum": -10.75, "forgets_the_bias": 3.0, "gives_the_old_pooling": 16.0, "the_other_sign": -2.0}],
[31.0, {"mean_for_sum": 1.75, "forgets_the_bias": 29.0, "gives_the_old_pooling": 41.0, "the_other_sign": -31.0}],
[4.0, {"mean_for_sum": -11.75, "forgets_the_bias": 5.0, "gives_the_old_pooling": 20.0, "the_other_sign": -4.0}],
[49.0, {"mean_for_sum": 1.75, "forgets_the_bias": 47.0, "gives_the_old_pooling": 65.0, "the_other_sign": -49.0}],
[66.0, {"mean_for_sum": 0.75, "forgets_the_bias": 69.0, "gives_the_old_pooling": 84.0, "the_other_sign": -66.0}],
[55.0, {"mean_for_sum": 3.25, "forgets_the_bias": 53.0, "gives_the_old_pooling": 71.0, "the_other_sign": -55.0}],
[2.0, {"mean_for_sum": -12.25, "forgets_the_bias": 3.0, "gives_the_old_pooling": 18.0, "the_other_sign": -2.0}],
[57.0, {"mean_for_sum": 5.25, "forgets_the_bias": 53.0, "gives_the_old_pooling": 73.0, "the_other_sign": -57.0}],
[-1.0, {"mean_for_sum": -12.25, "forgets_the_bias": -3.0, "gives_the_old_pooling": 17.0, "the_other_sign": 1.0}],
[47.0, {"mean_for_sum": -0.25, "forgets_the_bias": 45.0, "gives_the_old_pooling": 65.0, "the_other_sign": -47.0}],
[56.0, {"mean_for_sum": -0.25, "forgets_the_bias": 57.0, "gives_the_old_pooling": 74.0, "the_other_sign": -56.0}],
[38.0, {"mean_for_sum": -4.75, "forgets_the_bias": 41.0, "gives_the_old_pooling": 54.0, "the_other_sign": -38.0}]
]},
"lenet_regression": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_new_biases": ["Les biais de la nouvelle couche manquent.", "The biases of the new layer are missing."], "keeps_the_old_outputs": ["Vous avez ajouté la nouvelle couche sans enlever l'ancienne.", "You added the new layer without taking the old one away."], "keeps_the_old_biases": ["Vous avez remplacé les poids, mais gardé les 10 anciens biais.", "You replaced the weights, but kept the 10 old biases."], "stacks_on_the_old_outputs": ["Votre nouvelle couche vient après les 10 anciennes sorties : elle les remplace et lit les 84 valeurs.", "Your new layer comes after the 10 old outputs: it replaces them and reads the 84 values."]}, "accepted": [], "solved": [
[60941, {"forgets_the_new_biases": 60940, "keeps_the_old_outputs": 61791, "keeps_the_old_biases": 60950, "stacks_on_the_old_outputs": 61717}],
[61026, {"forgets_the_new_biases": 61024, "keeps_the_old_outputs": 61876, "keeps_the_old_biases": 61034, "stacks_on_the_old_outputs": 61728}],
[62131, {"forgets_the_new_biases": 62116, "keeps_the_old_outputs": 62981, "keeps_the_old_biases": 62126, "stacks_on_the_old_outputs": 61871}],
[61196, {"forgets_the_new_biases": 61192, "keeps_the_old_outputs": 62046, "keeps_the_old_biases": 61202, "stacks_on_the_old_outputs": 61750}],
[62556, {"forgets_the_new_biases": 62536, "keeps_the_old_outputs": 63406, "keeps_the_old_biases": 62546, "stacks_on_the_old_outputs": 61926}],
[61961, {"forgets_the_new_biases": 61948, "keeps_the_old_outputs": 62811, "keeps_the_old_biases": 61958, "stacks_on_the_old_outputs": 61849}],
[62046, {"forgets_the_new_biases": 62032, "keeps_the_old_outputs": 62896, "keeps_the_old_biases": 62042, "stacks_on_the_old_outputs": 61860}],
[61621, {"forgets_the_new_biases": 61612, "keeps_the_old_outputs": 62471, "keeps_the_old_biases": 61622, "stacks_on_the_old_outputs": 61805}],
[61451, {"forgets_the_new_biases": 61444, "keeps_the_old_outputs": 62301, "keeps_the_old_biases": 61454, "stacks_on_the_old_outputs": 61783}],
[61366, {"forgets_the_new_biases": 61360, "keeps_the_old_outputs": 62216, "keeps_the_old_biases": 61370, "stacks_on_the_old_outputs": 61772}],
[62301, {"forgets_the_new_biases": 62284, "keeps_the_old_outputs": 63151, "keeps_the_old_biases": 62294, "stacks_on_the_old_outputs": 61893}],
[61791, {"forgets_the_new_biases": 61780, "keeps_the_old_outputs": 62641, "keeps_the_old_biases": 61790, "stacks_on_the_old_outputs": 61827}],
[61536, {"forgets_the_new_biases": 61528, "keeps_the_old_outputs": 62386, "keeps_the_old_biases": 61538, "stacks_on_the_old_outputs": 61794}],
[62471, {"forgets_the_new_biases": 62452, "keeps_the_old_outputs": 63321, "keeps_the_old_biases": 62462, "stacks_on_the_old_outputs": 61915}],
[62386, {"forgets_the_new_biases": 62368, "keeps_the_old_outputs": 63236, "keeps_the_old_biases": 62378, "stacks_on_the_old_outputs": 61904}]
]},
"vgg_block": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_flat_filters": ["Vous comptez neuf poids par filtre, quel que soit le nombre de cartes d'entrée. Un filtre 3 × 3 sur 64 cartes en a bien plus.", "You count nine weights per filter, whatever the number of input maps. A 3 x 3 filter on 64 maps has many more."], "forgets_the_biases": ["Les biais manquent : un par filtre.", "The biases are missing: one per filter."], "two_equal_convolutions": ["Vous avez compté deux fois la première convolution : la seconde reçoit les cartes de la première.", "You counted the first convolution twice: the second one receives the maps of the first."], "counts_the_first_only": ["Vous avez compté une seule des deux convolutions.", "You counted one of the two convolutions only."]}, "accepted": [], "solved": [
[288320, {"counts_flat_filters": 3200, "forgets_the_biases": 288000, "two_equal_convolutions": 115520, "counts_the_first_only": 57760}],
[5440, {"counts_flat_filters": 400, "forgets_the_biases": 5400, "two_equal_convolutions": 3640, "counts_the_first_only": 1820}],
[18080, {"counts_flat_filters": 800, "forgets_the_biases": 18000, "two_equal_convolutions": 7280, "counts_the_first_only": 3640}],
[13888, {"counts_flat_filters": 640, "forgets_the_biases": 13824, "two_equal_convolutions": 9280, "counts_the_first_only": 4640}],
[46208, {"counts_flat_filters": 1280, "forgets_the_biases": 46080, "two_equal_convolutions": 18560, "counts_the_first_only": 9280}],
[21680, {"counts_flat_filters": 800, "forgets_the_biases": 21600, "two_equal_convolutions": 14480, "counts_the_first_only": 7240}],
[72160, {"counts_flat_filters": 1600, "forgets_the_biases": 72000, "two_equal_convolutions": 28960, "counts_the_first_only": 14480}],
[48720, {"counts_flat_filters": 1200, "forgets_the_biases": 48600, "two_equal_convolutions": 32520, "counts_the_first_only": 16260}],
[162240, {"counts_flat_filters": 2400, "forgets_the_biases": 162000, "two_equal_convolutions": 65040, "counts_the_first_only": 32520}],
[55424, {"counts_flat_filters": 1280, "forgets_the_biases": 55296, "two_equal_convolutions": 36992, "counts_the_first_only": 18496}],
[184576, {"counts_flat_filters": 2560, "forgets_the_biases": 184320, "two_equal_convolutions": 73984, "counts_the_first_only": 36992}],
[86560, {"counts_flat_filters": 1600, "forgets_the_biases": 86400, "two_equal_convolutions": 57760, "counts_the_first_only": 28880}],
[135200, {"counts_flat_filters": 2000, "forgets_the_biases": 135000, "two_equal_convolutions": 90200, "counts_the_first_only": 45100}],
[450400, {"counts_flat_filters": 4000, "forgets_the_biases": 450000, "two_equal_convolutions": 180400, "counts_the_first_only": 90200}]
]},
"vgg_total": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"rounds_the_total": ["C'est l'arrondi imprimé dans le cours : un ordre de grandeur. Le nombre exact est demandé.", "This is the rounded value printed in the course: an order of magnitude. The exact number is asked for."], "forgets_the_dense_biases": ["Les biais des trois couches denses manquent : un par neurone.", "The biases of the three dense layers are missing: one per neuron."], "counts_the_dense_layers_only": ["Vous avez donné le compte des trois couches denses : ajoutez celui des convolutions.", "You gave the count of the three dense layers: add that of the convolutions."], "forgets_the_last_pooling": ["Votre première couche dense reçoit des cartes de 14 × 14. Comptez les poolings : par combien 224 est-il divisé en tout ?", "Your first dense layer gets maps of 14 x 14. Count the poolings: by how much is 224 divided in all?"]}, "accepted": [], "solved": [
[138357544, {"rounds_the_total": 138000000, "forgets_the_dense_biases": 138348352, "counts_the_dense_layers_only": 123642856, "forgets_the_last_pooling": 446638888}]
]},
"vgg_filters": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"doubles_the_last_stage": ["Votre dernier bloc double encore : il garde le nombre de cartes du précédent.", "Your last block doubles again: it keeps the number of maps of the one before."], "starts_at_32": ["Le premier bloc est plus large : comptez les filtres affichés dans le cours pour la première couche.", "The first block is wider: count the filters that the course shows for the first layer."], "halves_with_the_size": ["Quand les cartes rapetissent, leur nombre augmente.", "When the maps get smaller, their number grows."]}, "accepted": [], "solved": [
[2, {"doubles_the_last_stage": 0, "halves_with_the_size": 1, "starts_at_32": 3}],
[1, {"halves_with_the_size": 0, "doubles_the_last_stage": 2, "starts_at_32": 3}],
[1, {"halves_with_the_size": 0, "starts_at_32": 2, "doubles_the_last_stage": 3}],
[0, {"halves_with_the_size": 1, "doubles_the_last_stage": 2, "starts_at_32": 3}],
[1, {"starts_at_32": 0, "doubles_the_last_stage": 2, "halves_with_the_size": 3}],
[1, {"starts_at_32": 0, "halves_with_the_size": 2, "doubles_the_last_stage": 3}],
[0, {"starts_at_32": 1, "doubles_the_last_stage": 2, "halves_with_the_size": 3}]
]},
"vgg_activation": {"kind": "choice", "count": 5, "tolerance": 0.0, "sentences": {"first_convolution": ["Toutes les convolutions ont une ReLU, la première aussi.", "All the convolutions have a ReLU, the first one too."], "last_convolution": ["La ReLU vient avant le pooling qui suit cette convolution.", "The ReLU comes before the pooling that follows this convolution."], "believes_the_slide": ["Le cours l'écrit, mais une couche a un softmax à la place : laquelle ?", "The course writes so, but one layer has a softmax instead: which one?"], "first_dense_layer": ["Sans activation, deux couches denses n'en feraient qu'une.", "Without an activation, two dense layers would amount to one."]}, "accepted": [], "solved": [
[3, {"first_dense_layer": 0, "last_convolution": 1, "believes_the_slide": 2, "first_convolution": 4}],
[3, {"first_dense_layer": 0, "believes_the_slide": 1, "last_convolution": 2, "first_convolution": 4}],
[2, {"first_convolution": 0, "believes_the_slide": 1, "last_convolution": 3, "first_dense_layer": 4}],
[0, {"first_dense_layer": 1, "believes_the_slide": 2, "first_convolution": 3, "last_convolution": 4}],
[1, {"first_convolution": 0, "last_convolution": 2, "believes_the_slide": 3, "first_dense_layer": 4}],
[2, {"last_convolution": 0, "believes_the_slide": 1, "first_convolution": 3, "first_dense_layer": 4}],
[4, {"first_convolution": 0, "believes_the_slide": 1, "first_dense_layer": 2, "last_convolution": 3}],
[2, {"believes_the_slide": 0, "first_convolution": 1, "first_dense_layer": 3, "last_convolution": 4}],
[4, {"believes_the_slide": 0, "first_dense_layer": 1, "last_convolution": 2, "first_convolution": 3}],
[2, {"believes_the_slide": 0, "first_dense_layer": 1, "last_convolution": 3, "first_convolution": 4}],
[1, {"last_convolution": 0, "first_convolution": 2, "first_dense_layer": 3, "believes_the_slide": 4}],
[0, {"believes_the_slide": 1, "last_convolution": 2, "first_dense_layer": 3, "first_convolution": 4}]
]},
"vgg_depths": {"kind": "choice", "count": 5, "tolerance": 0.0, "sentences": {"the_smallest": ["VGG-11 existe : c'est le plus petit, avec une seule convolution dans ses deux premiers blocs.", "VGG-11 exists: it is the smallest, with a single convolution in its first two blocks."], "two_per_block": ["VGG-13 existe : deux convolutions par bloc et trois couches denses.", "VGG-13 exists: two convolutions per block and three dense layers."], "the_course_network": ["VGG-16 est celui dont le cours compte les paramètres.", "VGG-16 is the one whose parameters the course counts."], "the_largest": ["VGG-19 existe : c'est le plus profond de l'article.", "VGG-19 exists: it is the deepest of the paper."]}, "accepted": [], "solved": [
[4, {"the_smallest": 0, "two_per_block": 1, "the_course_network": 2, "the_largest": 3}],
[1, {"the_largest": 0, "two_per_block": 2, "the_smallest": 3, "the_course_network": 4}],
[3, {"the_largest": 0, "two_per_block": 1, "the_smallest": 2, "the_course_network": 4}],
[3, {"the_course_network": 0, "two_per_block": 1, "the_smallest": 2, "the_largest": 4}],
[0, {"the_course_network": 1, "the_largest": 2, "two_per_block": 3, "the_smallest": 4}],
[3, {"the_smallest": 0, "the_course_network": 1, "the_largest": 2, "two_per_block": 4}],
[1, {"the_smallest": 0, "two_per_block": 2, "the_course_network": 3, "the_largest": 4}],
[1, {"the_course_network": 0, "the_largest": 2, "the_smallest": 3, "two_per_block": 4}],
[2, {"the_largest": 0, "the_smallest": 1, "the_course_network": 3, "two_per_block": 4}],
[4, {"the_course_network": 0, "two_per_block": 1, "the_smallest": 2, "the_largest": 3}]
]},
"parameter_order": {"kind": "order", "count": 5, "tolerance": 0.0, "sentences": {"looks_at_the_window_only": ["Une fenêtre 1×1 est plus petite, mais comptez aussi les cartes : un filtre a une tranche par carte d'entrée.", "A 1×1 window is smaller, but count the maps too: a filter has a slice per input map."], "backwards": ["Votre ordre est le bon, mais à l'envers.", "Your order is right, but backwards."]}, "accepted": [], "solved": [
[[3, 1, 2, 0, 4], {"backwards": [4, 0, 2, 1, 3], "looks_at_the_window_only": [3, 2, 1, 0, 4]}],
[[2, 3, 0, 1, 4], {"backwards": [4, 1, 0, 3, 2], "looks_at_the_window_only": [2, 0, 3, 1, 4]}],
[[1, 3, 0, 2, 4], {"backwards": [4, 2, 0, 3, 1], "looks_at_the_window_only": [1, 0, 3, 2, 4]}],
[[2, 0, 3, 4, 1], {"backwards": [1, 4, 3, 0, 2], "looks_at_the_window_only": [2, 3, 0, 4, 1]}],
[[4, 2, 3, 0, 1], {"backwards": [1, 0, 3, 2, 4], "looks_at_the_window_only": [4, 3, 2, 0, 1]}],
[[3, 0, 4, 1, 2], {"backwards": [2, 1, 4, 0, 3], "looks_at_the_window_only": [3, 4, 0, 1, 2]}],
[[1, 4, 2, 0, 3], {"backwards": [3, 0, 2, 4, 1], "looks_at_the_window_only": [1, 2, 4, 0, 3]}],
[[0, 2, 1, 4, 3], {"backwards": [3, 4, 1, 2, 0], "looks_at_the_window_only": [0, 1, 2, 4, 3]}],
[[4, 3, 1, 0, 2], {"backwards": [2, 0, 1, 3, 4], "looks_at_the_window_only": [4, 1, 3, 0, 2]}],
[[1, 2, 0, 3, 4], {"backwards": [4, 3, 0, 2, 1], "looks_at_the_window_only": [1, 0, 2, 3, 4]}],
[[2, 0, 4, 1, 3], {"backwards": [3, 1, 4, 0, 2], "looks_at_the_window_only": [2, 4, 0, 1, 3]}],
[[4, 0, 3, 1, 2], {"backwards": [2, 1, 3, 0, 4], "looks_at_the_window_only": [4, 3, 0, 1, 2]}]
]},
"stacked_field": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"one_pixel_per_layer": ["Chez vous, chaque couche ajoute un seul pixel. Une couche de plus élargit la fenêtre des deux côtés, et d'autant plus que son noyau est grand.", "In your answer, each layer adds a single pixel. One more layer widens the window on both sides, and more so if its kernel is large."], "last_kernel_only": ["Vous donnez la fenêtre de la dernière couche. Elle lit des valeurs qui ont chacune leur propre fenêtre : remontez jusqu'à l'ENTRÉE.", "You give the window of the last layer. It reads values that each have a window of their own: go back up to the INPUT."], "sums_the_kernels": ["Vous additionnez les côtés des noyaux. Les fenêtres de deux valeurs voisines se recouvrent : de combien de pixels nouveaux chaque couche élargit-elle le champ ?", "You add the sides of the kernels. The windows of two neighbouring values overlap: by how many new pixels does each layer widen the field?"], "starts_from_zero": ["Il vous manque un pixel à chaque fois. Sans aucune couche, une valeur dépend déjà d'un pixel : elle-même.", "You are one pixel short each time. With no layer at all, a value already depends on one pixel: itself."], "widens_on_one_side": ["Vous ne comptez que la moitié de chaque noyau : votre champ ne s'élargit que d'un côté. Que lit la fenêtre de l'autre côté du centre ?", "You count only half of each kernel: your field widens on one side only. What does the window read on the other side of the centre?"]}, "accepted": [], "solved": [
[37, {"one_pixel_per_layer": 7, "last_kernel_only": 9, "sums_the_kernels": 42, "starts_from_zero": 36, "widens_on_one_side": 19}],
[27, {"one_pixel_per_layer": 6, "last_kernel_only": 7, "sums_the_kernels": 31, "starts_from_zero": 26, "widens_on_one_side": 14}],
[19, {"one_pixel_per_layer": 6, "last_kernel_only": 7, "sums_the_kernels": 23, "starts_from_zero": 18, "widens_on_one_side": 10}],
[45, {"one_pixel_per_layer": 8, "last_kernel_only": 9, "sums_the_kernels": 51, "starts_from_zero": 44, "widens_on_one_side": 23}],
[33, {"one_pixel_per_layer": 8, "last_kernel_only": 9, "sums_the_kernels": 39, "starts_from_zero": 32, "widens_on_one_side": 17}],
[33, {"one_pixel_per_layer": 7, "last_kernel_only": 9, "sums_the_kernels": 38, "starts_from_zero": 32, "widens_on_one_side": 17}],
[31, {"one_pixel_per_layer": 8, "last_kernel_only": 7, "sums_the_kernels": 37, "starts_from_zero": 30, "widens_on_one_side": 16}],
[35, {"one_pixel_per_layer": 8, "last_kernel_only": 7, "sums_the_kernels": 41, "starts_from_zero": 34, "widens_on_one_side": 18}],
[37, {"one_pixel_per_layer": 8, "last_kernel_only": 7, "sums_the_kernels": 43, "starts_from_zero": 36, "widens_on_one_side": 19}],
[23, {"one_pixel_per_layer": 6, "last_kernel_only": 7, "sums_the_kernels": 27, "starts_from_zero": 22, "widens_on_one_side": 12}],
[29, {"one_pixel_per_layer": 6, "last_kernel_only": 9, "sums_the_kernels": 33, "starts_from_zero": 28, "widens_on_one_side": 15}],
[41, {"one_pixel_per_layer": 8, "last_kernel_only": 9, "sums_the_kernels": 47, "starts_from_zero": 40, "widens_on_one_side": 21}],
[29, {"one_pixel_per_layer": 6, "last_kernel_only": 9, "sums_the_kernels": 33, "starts_from_zero": 28, "widens_on_one_side": 15}],
[27, {"one_pixel_per_layer": 8, "last_kernel_only": 7, "sums_the_kernels": 33, "starts_from_zero": 26, "widens_on_one_side": 14}],
[33, {"one_pixel_per_layer": 6, "last_kernel_only": 9, "sums_the_kernels": 37, "starts_from_zero": 32, "widens_on_one_side": 17}],
[25, {"one_pixel_per_layer": 7, "last_kernel_only": 9, "sums_the_kernels": 30, "starts_from_zero": 24, "widens_on_one_side": 13}],
[25, {"one_pixel_per_layer": 6, "last_kernel_only": 7, "sums_the_kernels": 29, "starts_from_zero": 24, "widens_on_one_side": 13}],
[39, {"one_pixel_per_layer": 8, "last_kernel_only": 9, "sums_the_kernels": 45, "starts_from_zero": 38, "widens_on_one_side": 20}]
]},
"strided_field": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"ignores_the_strides": ["Vous comptez comme si tous les pas valaient 1. Quelle distance, dans l'ENTRÉE, sépare deux voisins d'une carte profonde ?", "You count as if all the strides were 1. What distance, in the INPUT, separates two neighbours of a deep map?"], "returns_the_spacing": ["Vous renvoyez le produit des pas : c'est l'écart entre deux fenêtres voisines, pas leur taille.", "You return the product of the strides: this is the spacing of two neighbouring windows, not their size."], "last_kernel_only": ["Vous donnez la fenêtre de la dernière couche. Elle lit des valeurs qui ont chacune leur propre fenêtre : remontez jusqu'à l'ENTRÉE.", "You give the window of the last layer. It reads values that each have a window of their own: go back up to the INPUT."], "forgets_the_earlier_strides": ["Votre écart ne tient compte que du pas de la couche précédente. Deux pas de 2 à la suite : à quelle distance sont les voisins ?", "Your spacing takes only the stride of the previous layer into account. Two strides of 2 in a row: how far apart are the neighbours?"], "skips_the_pooling_window": ["Vous n'avez compté que le pas du pooling : sa fenêtre élargit aussi le champ.", "You counted the stride of the pooling only: its window widens the field too."]}, "accepted": [], "solved": [
[15, {"ignores_the_strides": 8, "returns_the_spacing": 4, "last_kernel_only": 3, "forgets_the_earlier_strides": 11, "skips_the_pooling_window": 13}],
[21, {"ignores_the_strides": 7, "returns_the_spacing": 6, "last_kernel_only": 3, "forgets_the_earlier_strides": 13, "skips_the_pooling_window": 15}],
[23, {"ignores_the_strides": 9, "returns_the_spacing": 4, "last_kernel_only": 5, "forgets_the_earlier_strides": 15, "skips_the_pooling_window": 19}],
[32, {"ignores_the_strides": 10, "returns_the_spacing": 6, "last_kernel_only": 5, "forgets_the_earlier_strides": 16, "skips_the_pooling_window": 29}],
[25, {"ignores_the_strides": 11, "returns_the_spacing": 6, "last_kernel_only": 3, "forgets_the_earlier_strides": 17, "skips_the_pooling_window": 19}],
[25, {"ignores_the_strides": 12, "returns_the_spacing": 4, "last_kernel_only": 5, "forgets_the_earlier_strides": 17, "skips_the_pooling_window": 23}],
[21, {"ignores_the_strides": 8, "returns_the_spacing": 4, "last_kernel_only": 5, "forgets_the_earlier_strides": 13, "skips_the_pooling_window": 19}],
[23, {"ignores_the_strides": 9, "returns_the_spacing": 6, "last_kernel_only": 3, "forgets_the_earlier_strides": 15, "skips_the_pooling_window": 17}],
[22, {"ignores_the_strides": 10, "returns_the_spacing": 6, "last_kernel_only": 3, "forgets_the_earlier_strides": 14, "skips_the_pooling_window": 19}],
[25, {"ignores_the_strides": 11, "returns_the_spacing": 4, "last_kernel_only": 5, "forgets_the_earlier_strides": 17, "skips_the_pooling_window": 21}],
[17, {"ignores_the_strides": 10, "returns_the_spacing": 4, "last_kernel_only": 3, "forgets_the_earlier_strides": 13, "skips_the_pooling_window": 15}],
[34, {"ignores_the_strides": 12, "returns_the_spacing": 6, "last_kernel_only": 5, "forgets_the_earlier_strides": 18, "skips_the_pooling_window": 31}],
[23, {"ignores_the_strides": 10, "returns_the_spacing": 4, "last_kernel_only": 5, "forgets_the_earlier_strides": 15, "skips_the_pooling_window": 21}],
[20, {"ignores_the_strides": 8, "returns_the_spacing": 6, "last_kernel_only": 3, "forgets_the_earlier_strides": 12, "skips_the_pooling_window": 17}],
[37, {"ignores_the_strides": 13, "returns_the_spacing": 6, "last_kernel_only": 5, "forgets_the_earlier_strides": 21, "skips_the_pooling_window": 31}],
[30, {"ignores_the_strides": 8, "returns_the_spacing": 6, "last_kernel_only": 5, "forgets_the_earlier_strides": 14, "skips_the_pooling_window": 27}],
[27, {"ignores_the_strides": 13, "returns_the_spacing": 4, "last_kernel_only": 5, "forgets_the_earlier_strides": 19, "skips_the_pooling_window": 23}],
[35, {"ignores_the_strides": 11, "returns_the_spacing": 6, "last_kernel_only": 5, "forgets_the_earlier_strides": 19, "skips_the_pooling_window": 29}],
[13, {"ignores_the_strides": 6, "returns_the_spacing": 4, "last_kernel_only": 3, "forgets_the_earlier_strides": 9, "skips_the_pooling_window": 11}]
]},
"stacked_weights": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_a_single_layer": ["Vous avez compté une seule des convolutions 3×3 : chacune a ses propres poids.", "You counted one of the 3×3 convolutions only: each has its own weights."], "counts_flat_filters": ["Vous avez multiplié une seule fois par le nombre de cartes : il y a une tranche par carte d'entrée et par filtre.", "You multiplied by the number of maps once: there is a slice per input map and per filter."], "forgets_the_channels": ["C'est la différence pour une paire de cartes : combien de paires y a-t-il ?", "This is the difference for one pair of maps: how many pairs are there?"]}, "accepted": [], "solved": [
[700, {"counts_a_single_layer": 1600, "counts_flat_filters": 70, "forgets_the_channels": 7}],
[2800, {"counts_a_single_layer": 6400, "counts_flat_filters": 140, "forgets_the_channels": 7}],
[6300, {"counts_a_single_layer": 14400, "counts_flat_filters": 210, "forgets_the_channels": 7}],
[11200, {"counts_a_single_layer": 25600, "counts_flat_filters": 280, "forgets_the_channels": 7}],
[17500, {"counts_a_single_layer": 40000, "counts_flat_filters": 350, "forgets_the_channels": 7}],
[70000, {"counts_a_single_layer": 160000, "counts_flat_filters": 700, "forgets_the_channels": 7}],
[2200, {"counts_a_single_layer": 4000, "counts_flat_filters": 220, "forgets_the_channels": 22}],
[8800, {"counts_a_single_layer": 16000, "counts_flat_filters": 440, "forgets_the_channels": 22}],
[19800, {"counts_a_single_layer": 36000, "counts_flat_filters": 660, "forgets_the_channels": 22}],
[35200, {"counts_a_single_layer": 64000, "counts_flat_filters": 880, "forgets_the_channels": 22}],
[55000, {"counts_a_single_layer": 100000, "counts_flat_filters": 1100, "forgets_the_channels": 22}],
[220000, {"counts_a_single_layer": 400000, "counts_flat_filters": 2200, "forgets_the_channels": 22}]
]},
"same_function": {"kind": "truth", "count": 0, "tolerance": 0.0, "sentences": {"field_is_the_function": ["Le champ réceptif est le même, pas la fonction : il y a 27 poids au lieu de 49, et des ReLU entre les couches.", "The receptive field is the same, not the function: there are 27 weights instead of 49, and ReLUs between the layers."]}, "accepted": [], "solved": [
[false, {"field_is_the_function": true}]
]},
"one_by_one": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_reduction": ["C'est le nombre de poids sans la convolution 1×1 : les grands filtres ne lisent plus que les cartes réduites.", "This is the number of weights without the 1×1 convolution: the large filters now read the reduced maps only."], "counts_the_large_filters_only": ["La convolution 1×1 a aussi des poids.", "The 1×1 convolution has weights too."], "counts_flat_filters": ["Vos filtres sont plats : chacun a une tranche par carte qu'il lit, le filtre 1×1 aussi.", "Your filters are flat: each has a slice per map that it reads, the 1×1 filter too."], "reads_the_input_twice": ["Vos grands filtres lisent encore toutes les cartes du départ, et non les cartes réduites.", "Your large filters still read all the first maps, and not the reduced ones."]}, "accepted": [], "solved": [
[11500, {"forgets_the_reduction": 36000, "counts_the_large_filters_only": 9000, "counts_flat_filters": 385, "reads_the_input_twice": 38500}],
[8500, {"forgets_the_reduction": 75000, "counts_the_large_filters_only": 7500, "counts_flat_filters": 760, "reads_the_input_twice": 76000}],
[11000, {"forgets_the_reduction": 45000, "counts_the_large_filters_only": 9000, "counts_flat_filters": 470, "reads_the_input_twice": 47000}],
[6500, {"forgets_the_reduction": 90000, "counts_the_large_filters_only": 4500, "counts_flat_filters": 460, "reads_the_input_twice": 92000}],
[24000, {"forgets_the_reduction": 200000, "counts_the_large_filters_only": 20000, "counts_flat_filters": 1020, "reads_the_input_twice": 204000}],
[23750, {"forgets_the_reduction": 150000, "counts_the_large_filters_only": 18750, "counts_flat_filters": 775, "reads_the_input_twice": 155000}],
[14000, {"forgets_the_reduction": 400000, "counts_the_large_filters_only": 10000, "counts_flat_filters": 1010, "reads_the_input_twice": 404000}],
[13400, {"forgets_the_reduction": 108000, "counts_the_large_filters_only": 5400, "counts_flat_filters": 290, "reads_the_input_twice": 116000}],
[41250, {"forgets_the_reduction": 500000, "counts_the_large_filters_only": 31250, "counts_flat_filters": 1275, "reads_the_input_twice": 510000}],
[28750, {"forgets_the_reduction": 300000, "counts_the_large_filters_only": 18750, "counts_flat_filters": 775, "reads_the_input_twice": 310000}],
[13000, {"forgets_the_reduction": 90000, "counts_the_large_filters_only": 9000, "counts_flat_filters": 470, "reads_the_input_twice": 94000}],
[13500, {"forgets_the_reduction": 125000, "counts_the_large_filters_only": 12500, "counts_flat_filters": 1260, "reads_the_input_twice": 126000}],
[19000, {"forgets_the_reduction": 150000, "counts_the_large_filters_only": 15000, "counts_flat_filters": 770, "reads_the_input_twice": 154000}],
[9500, {"forgets_the_reduction": 150000, "counts_the_large_filters_only": 7500, "counts_flat_filters": 760, "reads_the_input_twice": 152000}],
[17000, {"forgets_the_reduction": 180000, "counts_the_large_filters_only": 9000, "counts_flat_filters": 470, "reads_the_input_twice": 188000}],
[27500, {"forgets_the_reduction": 100000, "counts_the_large_filters_only": 25000, "counts_flat_filters": 1025, "reads_the_input_twice": 102500}],
[11750, {"forgets_the_reduction": 54000, "counts_the_large_filters_only": 6750, "counts_flat_filters": 295, "reads_the_input_twice": 59000}],
[28000, {"forgets_the_reduction": 400000, "counts_the_large_filters_only": 20000, "counts_flat_filters": 1020, "reads_the_input_twice": 408000}],
[33000, {"forgets_the_reduction": 500000, "counts_the_large_filters_only": 25000, "counts_flat_filters": 1270, "reads_the_input_twice": 508000}],
[29000, {"forgets_the_reduction": 250000, "counts_the_large_filters_only": 25000, "counts_flat_filters": 1270, "reads_the_input_twice": 254000}],
[12000, {"forgets_the_reduction": 200000, "counts_the_large_filters_only": 10000, "counts_flat_filters": 1010, "reads_the_input_twice": 202000}],
[7600, {"forgets_the_reduction": 144000, "counts_the_large_filters_only": 3600, "counts_flat_filters": 370, "reads_the_input_twice": 148000}],
[13750, {"forgets_the_reduction": 45000, "counts_the_large_filters_only": 11250, "counts_flat_filters": 475, "reads_the_input_twice": 47500}],
[9200, {"forgets_the_reduction": 36000, "counts_the_large_filters_only": 7200, "counts_flat_filters": 380, "reads_the_input_twice": 38000}],
[35000, {"forgets_the_reduction": 400000, "counts_the_large_filters_only": 25000, "counts_flat_filters": 1025, "reads_the_input_twice": 410000}],
[3700, {"forgets_the_reduction": 27000, "counts_the_large_filters_only": 2700, "counts_flat_filters": 280, "reads_the_input_twice": 28000}],
[16250, {"forgets_the_reduction": 90000, "counts_the_large_filters_only": 11250, "counts_flat_filters": 475, "reads_the_input_twice": 95000}],
[14500, {"forgets_the_reduction": 250000, "counts_the_large_filters_only": 12500, "counts_flat_filters": 1260, "reads_the_input_twice": 252000}],
[7400, {"forgets_the_reduction": 27000, "counts_the_large_filters_only": 5400, "counts_flat_filters": 290, "reads_the_input_twice": 29000}]
]},
"concatenation": {"kind": "shape", "count": 0, "tolerance": 0.0, "sentences": {"adds_the_branches": ["Vous avez superposé les branches comme pour une somme : la concaténation garde toutes leurs cartes.", "You laid the branches over each other as for a sum: the concatenation keeps all their maps."], "stacks_the_rows": ["Vous avez empilé les branches le long de la hauteur : elles le sont le long des canaux.", "You stacked the branches along the height: they are stacked along the channels."], "puts_the_channels_last": ["Vos canaux sont à la fin. L'ordre demandé est le lot, les canaux, puis les tailles (NCHW).", "Your channels come last. The order asked for is the batch, the channels, then the sizes (NCHW)."], "forgets_the_batch": ["Il vous manque l'axe du lot : la forme complète commence par N.", "The batch axis is missing: the full shape starts with N."]}, "accepted": [], "solved": [
[[8, 192, 28, 28], {"adds_the_branches": [8, 96, 28, 28], "stacks_the_rows": [8, 64, 84, 28], "puts_the_channels_last": [8, 28, 28, 192], "forgets_the_batch": [192, 28, 28]}],
[[4, 208, 14, 14], {"adds_the_branches": [4, 128, 14, 14], "stacks_the_rows": [4, 64, 42, 14], "puts_the_channels_last": [4, 14, 14, 208], "forgets_the_batch": [208, 14, 14]}],
[[4, 160, 28, 28], {"adds_the_branches": [4, 96, 28, 28], "stacks_the_rows": [4, 48, 84, 28], "puts_the_channels_last": [4, 28, 28, 160], "forgets_the_batch": [160, 28, 28]}],
[[4, 224, 32, 32], {"adds_the_branches": [4, 128, 32, 32], "stacks_the_rows": [4, 64, 96, 32], "puts_the_channels_last": [4, 32, 32, 224], "forgets_the_batch": [224, 32, 32]}],
[[8, 208, 14, 14], {"adds_the_branches": [8, 128, 14, 14], "stacks_the_rows": [8, 48, 42, 14], "puts_the_channels_last": [8, 14, 14, 208], "forgets_the_batch": [208, 14, 14]}],
[[8, 160, 32, 32], {"adds_the_branches": [8, 96, 32, 32], "stacks_the_rows": [8, 48, 96, 32], "puts_the_channels_last": [8, 32, 32, 160], "forgets_the_batch": [160, 32, 32]}],
[[16, 192, 14, 14], {"adds_the_branches": [16, 96, 14, 14], "stacks_the_rows": [16, 64, 42, 14], "puts_the_channels_last": [16, 14, 14, 192], "forgets_the_batch": [192, 14, 14]}],
[[16, 192, 28, 28], {"adds_the_branches": [16, 128, 28, 28], "stacks_the_rows": [16, 48, 84, 28], "puts_the_channels_last": [16, 28, 28, 192], "forgets_the_batch": [192, 28, 28]}],
[[16, 192, 32, 32], {"adds_the_branches": [16, 128, 32, 32], "stacks_the_rows": [16, 48, 96, 32], "puts_the_channels_last": [16, 32, 32, 192], "forgets_the_batch": [192, 32, 32]}],
[[4, 192, 28, 28], {"adds_the_branches": [4, 96, 28, 28], "stacks_the_rows": [4, 64, 84, 28], "puts_the_channels_last": [4, 28, 28, 192], "forgets_the_batch": [192, 28, 28]}],
[[4, 224, 14, 14], {"adds_the_branches": [4, 128, 14, 14], "stacks_the_rows": [4, 64, 42, 14], "puts_the_channels_last": [4, 14, 14, 224], "forgets_the_batch": [224, 14, 14]}],
[[8, 208, 28, 28], {"adds_the_branches": [8, 128, 28, 28], "stacks_the_rows": [8, 48, 84, 28], "puts_the_channels_last": [8, 28, 28, 208], "forgets_the_batch": [208, 28, 28]}],
[[4, 208, 28, 28], {"adds_the_branches": [4, 128, 28, 28], "stacks_the_rows": [4, 48, 84, 28], "puts_the_channels_last": [4, 28, 28, 208], "forgets_the_batch": [208, 28, 28]}],
[[8, 208, 32, 32], {"adds_the_branches": [8, 128, 32, 32], "stacks_the_rows": [8, 48, 96, 32], "puts_the_channels_last": [8, 32, 32, 208], "forgets_the_batch": [208, 32, 32]}],
[[8, 192, 28, 28], {"adds_the_branches": [8, 128, 28, 28], "stacks_the_rows": [8, 48, 84, 28], "puts_the_channels_last": [8, 28, 28, 192], "forgets_the_batch": [192, 28, 28]}],
[[16, 208, 32, 32], {"adds_the_branches": [16, 128, 32, 32], "stacks_the_rows": [16, 64, 96, 32], "puts_the_channels_last": [16, 32, 32, 208], "forgets_the_batch": [208, 32, 32]}],
[[16, 192, 28, 28], {"adds_the_branches": [16, 96, 28, 28], "stacks_the_rows": [16, 64, 84, 28], "puts_the_channels_last": [16, 28, 28, 192], "forgets_the_batch": [192, 28, 28]}],
[[8, 208, 28, 28], {"adds_the_branches": [8, 128, 28, 28], "stacks_the_rows": [8, 64, 84, 28], "puts_the_channels_last": [8, 28, 28, 208], "forgets_the_batch": [208, 28, 28]}],
[[16, 208, 14, 14], {"adds_the_branches": [16, 128, 14, 14], "stacks_the_rows": [16, 64, 42, 14], "puts_the_channels_last": [16, 14, 14, 208], "forgets_the_batch": [208, 14, 14]}],
[[4, 192, 32, 32], {"adds_the_branches": [4, 128, 32, 32], "stacks_the_rows": [4, 48, 96, 32], "puts_the_channels_last": [4, 32, 32, 192], "forgets_the_batch": [192, 32, 32]}],
[[16, 176, 28, 28], {"adds_the_branches": [16, 96, 28, 28], "stacks_the_rows": [16, 64, 84, 28], "puts_the_channels_last": [16, 28, 28, 176], "forgets_the_batch": [176, 28, 28]}],
[[4, 176, 14, 14], {"adds_the_branches": [4, 96, 14, 14], "stacks_the_rows": [4, 48, 42, 14], "puts_the_channels_last": [4, 14, 14, 176], "forgets_the_batch": [176, 14, 14]}],
[[4, 192, 14, 14], {"adds_the_branches": [4, 96, 14, 14], "stacks_the_rows": [4, 64, 42, 14], "puts_the_channels_last": [4, 14, 14, 192], "forgets_the_batch": [192, 14, 14]}],
[[8, 176, 14, 14], {"adds_the_branches": [8, 96, 14, 14], "stacks_the_rows": [8, 64, 42, 14], "puts_the_channels_last": [8, 14, 14, 176], "forgets_the_batch": [176, 14, 14]}],
[[16, 208, 28, 28], {"adds_the_branches": [16, 128, 28, 28], "stacks_the_rows": [16, 48, 84, 28], "puts_the_channels_last": [16, 28, 28, 208], "forgets_the_batch": [208, 28, 28]}],
[[4, 208, 28, 28], {"adds_the_branches": [4, 128, 28, 28], "stacks_the_rows": [4, 64, 84, 28], "puts_the_channels_last": [4, 28, 28, 208], "forgets_the_batch": [208, 28, 28]}],
[[8, 224, 32, 32], {"adds_the_branches": [8, 128, 32, 32], "stacks_the_rows": [8, 64, 96, 32], "puts_the_channels_last": [8, 32, 32, 224], "forgets_the_batch": [224, 32, 32]}],
[[16, 160, 32, 32], {"adds_the_branches": [16, 96, 32, 32], "stacks_the_rows": [16, 48, 96, 32], "puts_the_channels_last": [16, 32, 32, 160], "forgets_the_batch": [160, 32, 32]}],
[[4, 176, 32, 32], {"adds_the_branches": [4, 96, 32, 32], "stacks_the_rows": [4, 48, 96, 32], "puts_the_channels_last": [4, 32, 32, 176], "forgets_the_batch": [176, 32, 32]}],
[[4, 176, 32, 32], {"adds_the_branches": [4, 96, 32, 32], "stacks_the_rows": [4, 64, 96, 32], "puts_the_channels_last": [4, 32, 32, 176], "forgets_the_batch": [176, 32, 32]}],
[[8, 224, 14, 14], {"adds_the_branches": [8, 128, 14, 14], "stacks_the_rows": [8, 64, 42, 14], "puts_the_channels_last": [8, 14, 14, 224], "forgets_the_batch": [224, 14, 14]}],
[[16, 176, 14, 14], {"adds_the_branches": [16, 96, 14, 14], "stacks_the_rows": [16, 48, 42, 14], "puts_the_channels_last": [16, 14, 14, 176], "forgets_the_batch": [176, 14, 14]}],
[[16, 176, 32, 32], {"adds_the_branches": [16, 96, 32, 32], "stacks_the_rows": [16, 64, 96, 32], "puts_the_channels_last": [16, 32, 32, 176], "forgets_the_batch": [176, 32, 32]}],
[[16, 192, 32, 32], {"adds_the_branches": [16, 96, 32, 32], "stacks_the_rows": [16, 64, 96, 32], "puts_the_channels_last": [16, 32, 32, 192], "forgets_the_batch": [192, 32, 32]}]
]},
"residual": {"kind": "array", "count": 0, "tolerance": 0.0, "sentences": {"forgets_the_skip": ["Votre bloc n'a pas de raccourci : que donnerait-il si F(x) était nul ?", "Your block has no shortcut: what would it give if F(x) were zero?"], "forgets_the_relu": ["Des valeurs négatives restent : que fait la ReLU finale ?", "Negative values are left: what does the final ReLU do?"], "subtracts_the_input": ["Vous avez soustrait x : le raccourci s'additionne. « Résidu » dit ce que F apprend, pas ce que le bloc calcule.", "You subtracted x: the shortcut is added. “Residual” says what F learns, not what the block computes."], "multiplies": ["Vous avez multiplié x et F(x) : le raccourci s'additionne.", "You multiplied x and F(x): the shortcut is added."], "relu_before_the_sum": ["Votre ReLU agit sur F(x) seul : elle vient après la somme.", "Your ReLU acts on F(x) alone: it comes after the sum."]}, "accepted": [], "solved": [
[[2, 0, 12, 0], {"forgets_the_skip": [0, 1, 8, 0], "forgets_the_relu": [2, -6, 12, -10], "subtracts_the_input": [0, 8, 4, 0], "multiplies": [0, 0, 32, 25], "relu_before_the_sum": [6, -6, 12, -5]}],
[[1, 0, 12, 0], {"forgets_the_skip": [0, 2, 8, 0], "forgets_the_relu": [1, -1, 12, -8], "subtracts_the_input": [0, 5, 4, 0], "multiplies": [0, 0, 32, 7], "relu_before_the_sum": [7, -1, 12, -1]}],
[[1, 0, 14, 0], {"forgets_the_skip": [0, 3, 8, 0], "forgets_the_relu": [1, -5, 14, -7], "subtracts_the_input": [0, 11, 2, 0], "multiplies": [0, 0, 48, 6], "relu_before_the_sum": [2, -5, 14, -1]}],
[[1, 0, 14, 0], {"forgets_the_skip": [0, 6, 8, 0], "forgets_the_relu": [1, -1, 14, -9], "subtracts_the_input": [0, 13, 2, 1], "multiplies": [0, 0, 48, 20], "relu_before_the_sum": [3, -1, 14, -5]}],
[[1, 0, 14, 0], {"forgets_the_skip": [0, 1, 8, 0], "forgets_the_relu": [1, -3, 14, -10], "subtracts_the_input": [0, 5, 2, 0], "multiplies": [0, 0, 48, 25], "relu_before_the_sum": [8, -3, 14, -5]}],
[[1, 0, 2, 0], {"forgets_the_skip": [0, 4, 1, 0], "forgets_the_relu": [1, -1, 2, -11], "subtracts_the_input": [0, 9, 0, 1], "multiplies": [0, 0, 1, 30], "relu_before_the_sum": [3, -1, 2, -6]}],
[[2, 0, 13, 0], {"forgets_the_skip": [0, 4, 8, 0], "forgets_the_relu": [2, -2, 13, -7], "subtracts_the_input": [0, 10, 3, 1], "multiplies": [0, 0, 40, 12], "relu_before_the_sum": [7, -2, 13, -4]}],
[[1, 0, 9, 0], {"forgets_the_skip": [0, 4, 3, 0], "forgets_the_relu": [1, -1, 9, -10], "subtracts_the_input": [0, 9, 0, 0], "multiplies": [0, 0, 18, 16], "relu_before_the_sum": [8, -1, 9, -2]}],
[[4, 0, 9, 0], {"forgets_the_skip": [0, 7, 5, 0], "forgets_the_relu": [4, -1, 9, -7], "subtracts_the_input": [0, 15, 1, 3], "multiplies": [0, 0, 20, 10], "relu_before_the_sum": [7, -1, 9, -5]}],
[[6, 0, 7, 0], {"forgets_the_skip": [0, 1, 3, 0], "forgets_the_relu": [6, -6, 7, -13], "subtracts_the_input": [0, 8, 0, 0], "multiplies": [0, 0, 12, 40], "relu_before_the_sum": [8, -6, 7, -5]}],
[[6, 0, 12, 0], {"forgets_the_skip": [0, 3, 8, 0], "forgets_the_relu": [6, -3, 12, -8], "subtracts_the_input": [0, 9, 4, 0], "multiplies": [0, 0, 32, 7], "relu_before_the_sum": [7, -3, 12, -1]}],
[[2, 0, 8, 0], {"forgets_the_skip": [0, 1, 6, 0], "forgets_the_relu": [2, -3, 8, -5], "subtracts_the_input": [0, 5, 4, 0], "multiplies": [0, 0, 12, 4], "relu_before_the_sum": [7, -3, 8, -1]}],
[[2, 0, 16, 0], {"forgets_the_skip": [0, 1, 8, 0], "forgets_the_relu": [2, -5, 16, -5], "subtracts_the_input": [0, 7, 0, 0], "multiplies": [0, 0, 64, 4], "relu_before_the_sum": [5, -5, 16, -1]}],
[[5, 0, 10, 0], {"forgets_the_skip": [0, 3, 7, 0], "forgets_the_relu": [5, -1, 10, -6], "subtracts_the_input": [0, 7, 4, 4], "multiplies": [0, 0, 21, 5], "relu_before_the_sum": [7, -1, 10, -5]}],
[[5, 0, 11, 0], {"forgets_the_skip": [0, 4, 6, 0], "forgets_the_relu": [5, -3, 11, -11], "subtracts_the_input": [0, 11, 1, 1], "multiplies": [0, 0, 30, 30], "relu_before_the_sum": [8, -3, 11, -6]}],
[[3, 0, 10, 0], {"forgets_the_skip": [0, 1, 3, 0], "forgets_the_relu": [3, -3, 10, -12], "subtracts_the_input": [0, 5, 0, 0], "multiplies": [0, 0, 21, 35], "relu_before_the_sum": [8, -3, 10, -5]}],
[[3, 0, 8, 0], {"forgets_the_skip": [0, 1, 6, 0], "forgets_the_relu": [3, -5, 8, -5], "subtracts_the_input": [0, 7, 4, 0], "multiplies": [0, 0, 12, 4], "relu_before_the_sum": [5, -5, 8, -1]}],
[[4, 0, 3, 0], {"forgets_the_skip": [0, 3, 2, 0], "forgets_the_relu": [4, -3, 3, -10], "subtracts_the_input": [0, 9, 1, 0], "multiplies": [0, 0, 2, 24], "relu_before_the_sum": [8, -3, 3, -4]}],
[[4, 0, 6, 0], {"forgets_the_skip": [0, 2, 4, 0], "forgets_the_relu": [4, -1, 6, -13], "subtracts_the_input": [0, 5, 2, 3], "multiplies": [0, 0, 8, 40], "relu_before_the_sum": [7, -1, 6, -8]}],
[[1, 0, 13, 0], {"forgets_the_skip": [0, 4, 6, 0], "forgets_the_relu": [1, -4, 13, -10], "subtracts_the_input": [0, 12, 0, 0], "multiplies": [0, 0, 42, 16], "relu_before_the_sum": [3, -4, 13, -2]}],
[[3, 0, 8, 0], {"forgets_the_skip": [0, 3, 5, 0], "forgets_the_relu": [3, -2, 8, -9], "subtracts_the_input": [0, 8, 2, 5], "multiplies": [0, 0, 15, 14], "relu_before_the_sum": [4, -2, 8, -7]}],
[[5, 0, 6, 0], {"forgets_the_skip": [0, 2, 4, 0], "forgets_the_relu": [5, -3, 6, -7], "subtracts_the_input": [0, 7, 2, 1], "multiplies": [0, 0, 8, 12], "relu_before_the_sum": [6, -3, 6, -4]}],
[[3, 0, 5, 0], {"forgets_the_skip": [0, 2, 3, 0], "forgets_the_relu": [3, -4, 5, -11], "subtracts_the_input": [0, 8, 1, 0], "multiplies": [0, 0, 6, 28], "relu_before_the_sum": [7, -4, 5, -4]}],
[[2, 0, 15, 0], {"forgets_the_skip": [0, 7, 8, 0], "forgets_the_relu": [2, -1, 15, -5], "subtracts_the_input": [0, 15, 1, 0], "multiplies": [0, 0, 56, 6], "relu_before_the_sum": [6, -1, 15, -2]}],
[[1, 0, 8, 0], {"forgets_the_skip": [0, 4, 1, 0], "forgets_the_relu": [1, -2, 8, -11], "subtracts_the_input": [0, 10, 0, 0], "multiplies": [0, 0, 7, 24], "relu_before_the_sum": [8, -2, 8, -3]}],
[[1, 0, 6, 0], {"forgets_the_skip": [0, 2, 5, 0], "forgets_the_relu": [1, -1, 6, -6], "subtracts_the_input": [0, 5, 4, 4], "multiplies": [0, 0, 5, 5], "relu_before_the_sum": [8, -1, 6, -5]}],
[[4, 0, 7, 0], {"forgets_the_skip": [0, 5, 4, 0], "forgets_the_relu": [4, -2, 7, -13], "subtracts_the_input": [0, 12, 1, 0], "multiplies": [0, 0, 12, 42], "relu_before_the_sum": [5, -2, 7, -6]}],
[[1, 0, 12, 0], {"forgets_the_skip": [0, 7, 8, 0], "forgets_the_relu": [1, -1, 12, -3], "subtracts_the_input": [0, 15, 4, 0], "multiplies": [0, 0, 32, 2], "relu_before_the_sum": [5, -1, 12, -1]}],
[[3, 0, 4, 0], {"forgets_the_skip": [0, 2, 3, 0], "forgets_the_relu": [3, -1, 4, -3], "subtracts_the_input": [0, 5, 2, 1], "multiplies": [0, 0, 3, 2], "relu_before_the_sum": [8, -1, 4, -2]}],
[[1, 0, 9, 0], {"forgets_the_skip": [0, 6, 8, 0], "forgets_the_relu": [1, -1, 9, -12], "subtracts_the_input": [0, 13, 7, 0], "multiplies": [0, 0, 8, 35], "relu_before_the_sum": [2, -1, 9, -5]}],
[[1, 0, 9, 0], {"forgets_the_skip": [0, 6, 2, 0], "forgets_the_relu": [1, -2, 9, -7], "subtracts_the_input": [0, 14, 0, 0], "multiplies": [0, 0, 14, 12], "relu_before_the_sum": [2, -2, 9, -3]}],
[[4, 0, 11, 0], {"forgets_the_skip": [0, 5, 8, 0], "forgets_the_relu": [4, -2, 11, -5], "subtracts_the_input": [0, 12, 5, 0], "multiplies": [0, 0, 24, 6], "relu_before_the_sum": [8, -2, 11, -2]}],
[[4, 0, 5, 0], {"forgets_the_skip": [0, 5, 2, 0], "forgets_the_relu": [4, -3, 5, -9], "subtracts_the_input": [0, 13, 0, 0], "multiplies": [0, 0, 6, 8], "relu_before_the_sum": [7, -3, 5, -1]}],
[[4, 0, 5, 0], {"forgets_the_skip": [0, 4, 3, 0], "forgets_the_relu": [4, -4, 5, -14], "subtracts_the_input": [0, 12, 1, 0], "multiplies": [0, 0, 6, 49], "relu_before_the_sum": [6, -4, 5, -7]}],
[[5, 0, 13, 0], {"forgets_the_skip": [0, 1, 8, 0], "forgets_the_relu": [5, -1, 13, -9], "subtracts_the_input": [0, 3, 3, 0], "multiplies": [0, 0, 40, 20], "relu_before_the_sum": [8, -1, 13, -4]}],
[[3, 0, 5, 0], {"forgets_the_skip": [0, 2, 1, 0], "forgets_the_relu": [3, -6, 5, -13], "subtracts_the_input": [0, 10, 0, 0], "multiplies": [0, 0, 4, 40], "relu_before_the_sum": [7, -6, 5, -5]}],
[[2, 0, 11, 0], {"forgets_the_skip": [0, 1, 7, 0], "forgets_the_relu": [2, -7, 11, -6], "subtracts_the_input": [0, 9, 3, 0], "multiplies": [0, 0, 28, 9], "relu_before_the_sum": [6, -7, 11, -3]}],
[[6, 0, 12, 0], {"forgets_the_skip": [0, 1, 8, 0], "forgets_the_relu": [6, -2, 12, -10], "subtracts_the_input": [0, 4, 4, 0], "multiplies": [0, 0, 32, 25], "relu_before_the_sum": [8, -2, 12, -5]}],
[[2, 0, 16, 0], {"forgets_the_skip": [0, 6, 8, 0], "forgets_the_relu": [2, -1, 16, -7], "subtracts_the_input": [0, 13, 0, 0], "multiplies": [0, 0, 64, 10], "relu_before_the_sum": [5, -1, 16, -2]}],
[[3, 0, 10, 0], {"forgets_the_skip": [0, 2, 7, 0], "forgets_the_relu": [3, -6, 10, -7], "subtracts_the_input": [0, 10, 4, 5], "multiplies": [0, 0, 21, 6], "relu_before_the_sum": [7, -6, 10, -6]}]
]},
"skip_parameters": {"kind": "truth", "count": 0, "tolerance": 0.0, "sentences": {"believes_the_slide": ["C'est vrai d'un raccourci identité seulement. Quand le nombre de cartes change, on ne peut pas additionner x tel quel : une convolution 1×1 l'adapte, et elle a des poids.", "It is true of an identity shortcut only. When the number of maps changes, x cannot be added as it is: a 1×1 convolution adapts it, and it has weights."]}, "accepted": [], "solved": [
[false, {"believes_the_slide": true}]
]},
"degradation": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"training_error_falls": ["Une erreur presque nulle en apprentissage et grande en test est au contraire le signe du surapprentissage.", "An error that is nearly zero in training and large in test is on the contrary the sign of over-fitting."], "test_error_falls": ["Cela ne dit rien de l'écart entre apprentissage et test : comparez les deux réseaux sur les données d'apprentissage.", "This says nothing of the gap between training and test: compare both networks on the training data."], "more_parameters": ["Plus de paramètres rendraient le surapprentissage plus probable : regardez une erreur.", "More parameters would make over-fitting more likely: look at an error."]}, "accepted": [], "solved": [
[1, {"more_parameters": 0, "training_error_falls": 2, "test_error_falls": 3}],
[2, {"training_error_falls": 0, "more_parameters": 1, "test_error_falls": 3}],
[1, {"more_parameters": 0, "test_error_falls": 2, "training_error_falls": 3}],
[0, {"test_error_falls": 1, "training_error_falls": 2, "more_parameters": 3}],
[2, {"test_error_falls": 0, "training_error_falls": 1, "more_parameters": 3}],
[3, {"training_error_falls": 0, "more_parameters": 1, "test_error_falls": 2}],
[1, {"training_error_falls": 0, "more_parameters": 2, "test_error_falls": 3}],
[2, {"more_parameters": 0, "test_error_falls": 1, "training_error_falls": 3}],
[3, {"test_error_falls": 0, "training_error_falls": 1, "more_parameters": 2}],
[2, {"training_error_falls": 0, "test_error_falls": 1, "more_parameters": 3}]
]},
"resnet_depth": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_the_blocks_only": ["Vous avez compté les blocs seulement : il y a aussi une couche avant et une couche après.", "You counted the blocks only: there is also a layer before and a layer after them."], "one_layer_per_block": ["Vous avez compté une couche par bloc : combien de convolutions chacun a-t-il ?", "You counted one layer per block: how many convolutions does each have?"], "counts_the_poolings": ["Vous avez compté deux couches de trop, comme si les poolings en étaient.", "You counted two layers too many, as if poolings were among them."], "forgets_the_dense_layer": ["La couche dense manque.", "The dense layer is missing."]}, "accepted": [], "solved": [
[68, {"counts_the_blocks_only": 66, "one_layer_per_block": 35, "counts_the_poolings": 70, "forgets_the_dense_layer": 67}],
[98, {"counts_the_blocks_only": 96, "one_layer_per_block": 50, "counts_the_poolings": 100, "forgets_the_dense_layer": 97}],
[47, {"counts_the_blocks_only": 45, "one_layer_per_block": 17, "counts_the_poolings": 49, "forgets_the_dense_layer": 46}],
[149, {"counts_the_blocks_only": 147, "one_layer_per_block": 51, "counts_the_poolings": 151, "forgets_the_dense_layer": 148}],
[30, {"counts_the_blocks_only": 28, "one_layer_per_block": 16, "counts_the_poolings": 32, "forgets_the_dense_layer": 29}],
[107, {"counts_the_blocks_only": 105, "one_layer_per_block": 37, "counts_the_poolings": 109, "forgets_the_dense_layer": 106}],
[62, {"counts_the_blocks_only": 60, "one_layer_per_block": 22, "counts_the_poolings": 64, "forgets_the_dense_layer": 61}],
[92, {"counts_the_blocks_only": 90, "one_layer_per_block": 47, "counts_the_poolings": 94, "forgets_the_dense_layer": 91}],
[32, {"counts_the_blocks_only": 30, "one_layer_per_block": 17, "counts_the_poolings": 34, "forgets_the_dense_layer": 31}],
[74, {"counts_the_blocks_only": 72, "one_layer_per_block": 38, "counts_the_poolings": 76, "forgets_the_dense_layer": 73}],
[140, {"counts_the_blocks_only": 138, "one_layer_per_block": 48, "counts_the_poolings": 142, "forgets_the_dense_layer": 139}],
[110, {"counts_the_blocks_only": 108, "one_layer_per_block": 38, "counts_the_poolings": 112, "forgets_the_dense_layer": 109}],
[38, {"counts_the_blocks_only": 36, "one_layer_per_block": 20, "counts_the_poolings": 40, "forgets_the_dense_layer": 37}],
[59, {"counts_the_blocks_only": 57, "one_layer_per_block": 21, "counts_the_poolings": 61, "forgets_the_dense_layer": 58}],
[34, {"counts_the_blocks_only": 32, "one_layer_per_block": 18, "counts_the_poolings": 36, "forgets_the_dense_layer": 33}],
[74, {"counts_the_blocks_only": 72, "one_layer_per_block": 38, "counts_the_poolings": 76, "forgets_the_dense_layer": 73}],
[59, {"counts_the_blocks_only": 57, "one_layer_per_block": 21, "counts_the_poolings": 61, "forgets_the_dense_layer": 58}],
[47, {"counts_the_blocks_only": 45, "one_layer_per_block": 17, "counts_the_poolings": 49, "forgets_the_dense_layer": 46}],
[40, {"counts_the_blocks_only": 38, "one_layer_per_block": 21, "counts_the_poolings": 42, "forgets_the_dense_layer": 39}],
[50, {"counts_the_blocks_only": 48, "one_layer_per_block": 18, "counts_the_poolings": 52, "forgets_the_dense_layer": 49}],
[152, {"counts_the_blocks_only": 150, "one_layer_per_block": 52, "counts_the_poolings": 154, "forgets_the_dense_layer": 151}],
[100, {"counts_the_blocks_only": 98, "one_layer_per_block": 51, "counts_the_poolings": 102, "forgets_the_dense_layer": 99}],
[100, {"counts_the_blocks_only": 98, "one_layer_per_block": 51, "counts_the_poolings": 102, "forgets_the_dense_layer": 99}],
[98, {"counts_the_blocks_only": 96, "one_layer_per_block": 34, "counts_the_poolings": 100, "forgets_the_dense_layer": 97}],
[44, {"counts_the_blocks_only": 42, "one_layer_per_block": 16, "counts_the_poolings": 46, "forgets_the_dense_layer": 43}],
[95, {"counts_the_blocks_only": 93, "one_layer_per_block": 33, "counts_the_poolings": 97, "forgets_the_dense_layer": 94}],
[66, {"counts_the_blocks_only": 64, "one_layer_per_block": 34, "counts_the_poolings": 68, "forgets_the_dense_layer": 65}]
]},
"transfer": {"kind": "integer", "count": 0, "tolerance": 0.0, "sentences": {"counts_the_frozen_layers": ["Vous avez compté aussi les paramètres gelés : geler, c'est ne pas entraîner.", "You also counted the frozen parameters: to freeze is not to train."], "exchanges_frozen_and_trained": ["Vous avez donné le nombre de paramètres gelés.", "You gave the number of frozen parameters."], "forgets_the_biases": ["Les biais des deux couches manquent.", "The biases of both layers are missing."], "counts_the_last_layer_only": ["Vous n'avez compté que la dernière couche : la couche cachée est nouvelle aussi.", "You counted the last layer only: the hidden layer is new too."]}, "accepted": [], "solved": [
[16125, {"counts_the_frozen_layers": 1016125, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 16100, "counts_the_last_layer_only": 105}],
[10305, {"counts_the_frozen_layers": 1010305, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 10250, "counts_the_last_layer_only": 255}],
[8368, {"counts_the_frozen_layers": 1008368, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 8320, "counts_the_last_layer_only": 328}],
[4272, {"counts_the_frozen_layers": 1004272, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 4240, "counts_the_last_layer_only": 252}],
[4335, {"counts_the_frozen_layers": 1004335, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 4300, "counts_the_last_layer_only": 315}],
[16245, {"counts_the_frozen_layers": 1016245, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 16200, "counts_the_last_layer_only": 205}],
[20458, {"counts_the_frozen_layers": 1020458, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 20400, "counts_the_last_layer_only": 408}],
[8272, {"counts_the_frozen_layers": 1008272, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 8240, "counts_the_last_layer_only": 252}],
[20815, {"counts_the_frozen_layers": 1020815, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 20750, "counts_the_last_layer_only": 765}],
[20245, {"counts_the_frozen_layers": 1020245, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 20200, "counts_the_last_layer_only": 205}],
[10188, {"counts_the_frozen_layers": 1010188, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 10160, "counts_the_last_layer_only": 168}],
[25662, {"counts_the_frozen_layers": 1025662, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 25600, "counts_the_last_layer_only": 612}],
[20655, {"counts_the_frozen_layers": 1020655, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 20600, "counts_the_last_layer_only": 615}],
[32368, {"counts_the_frozen_layers": 1032368, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 32320, "counts_the_last_layer_only": 328}],
[40662, {"counts_the_frozen_layers": 1040662, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 40600, "counts_the_last_layer_only": 612}],
[40815, {"counts_the_frozen_layers": 1040815, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 40750, "counts_the_last_layer_only": 765}],
[16532, {"counts_the_frozen_layers": 1016532, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 16480, "counts_the_last_layer_only": 492}],
[4188, {"counts_the_frozen_layers": 1004188, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 4160, "counts_the_last_layer_only": 168}],
[8188, {"counts_the_frozen_layers": 1008188, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 8160, "counts_the_last_layer_only": 168}],
[8655, {"counts_the_frozen_layers": 1008655, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 8600, "counts_the_last_layer_only": 615}],
[10125, {"counts_the_frozen_layers": 1010125, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 10100, "counts_the_last_layer_only": 105}],
[16368, {"counts_the_frozen_layers": 1016368, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 16320, "counts_the_last_layer_only": 328}],
[16272, {"counts_the_frozen_layers": 1016272, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 16240, "counts_the_last_layer_only": 252}],
[10272, {"counts_the_frozen_layers": 1010272, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 10240, "counts_the_last_layer_only": 252}],
[25815, {"counts_the_frozen_layers": 1025815, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 25750, "counts_the_last_layer_only": 765}],
[10662, {"counts_the_frozen_layers": 1010662, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 10600, "counts_the_last_layer_only": 612}],
[20532, {"counts_the_frozen_layers": 1020532, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 20480, "counts_the_last_layer_only": 492}],
[16655, {"counts_the_frozen_layers": 1016655, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 16600, "counts_the_last_layer_only": 615}],
[8532, {"counts_the_frozen_layers": 1008532, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 8480, "counts_the_last_layer_only": 492}],
[10335, {"counts_the_frozen_layers": 1010335, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 10300, "counts_the_last_layer_only": 315}],
[8245, {"counts_the_frozen_layers": 1008245, "exchanges_frozen_and_trained": 1000000, "forgets_the_biases": 8200, "counts_the_last_layer_only": 205}]
]},
"learning_rate": {"kind": "number", "count": 0, "tolerance": 0.0, "sentences": {"divides_once": ["Vous avez divisé une seule fois.", "You divided once only."], "one_drop_too_few": ["Il manque une division : comptez les zéros après la virgule, ligne par ligne.", "A division is missing: count the zeros after the point, line by line."], "one_drop_too_many": ["Il y a une division de trop : la valeur du début n'a pas encore été divisée.", "There is a division too many: the first value has not been divided yet."]}, "accepted": [], "solved": [
[0.0005, {"divides_once": 0.05, "one_drop_too_few": 0.005, "one_drop_too_many": 5e-05}],
[1e-05, {"divides_once": 0.01, "one_drop_too_few": 0.0001, "one_drop_too_many": 1e-06}],
[1e-05, {"divides_once": 0.001, "one_drop_too_few": 0.0001, "one_drop_too_many": 1e-06}],
[0.0002, {"divides_once": 0.02, "one_drop_too_few": 0.002, "one_drop_too_many": 2e-05}],
[2e-06, {"divides_once": 0.002, "one_drop_too_few": 2e-05, "one_drop_too_many": 2e-07}],
[0.0004, {"divides_once": 0.04, "one_drop_too_few": 0.004, "one_drop_too_many": 4e-05}],
[4e-06, {"divides_once": 0.004, "one_drop_too_few": 4e-05, "one_drop_too_many": 4e-07}],
[5e-06, {"divides_once": 0.005, "one_drop_too_few": 5e-05, "one_drop_too_many": 5e-07}],
[2e-05, {"divides_once": 0.002, "one_drop_too_few": 0.0002, "one_drop_too_many": 2e-06}],
[4e-05, {"divides_once": 0.004, "one_drop_too_few": 0.0004, "one_drop_too_many": 4e-06}],
[1e-06, {"divides_once": 0.001, "one_drop_too_few": 1e-05, "one_drop_too_many": 1e-07}],
[4e-05, {"divides_once": 0.04, "one_drop_too_few": 0.0004, "one_drop_too_many": 4e-06}],
[5e-05, {"divides_once": 0.005, "one_drop_too_few": 0.0005, "one_drop_too_many": 5e-06}],
[5e-05, {"divides_once": 0.05, "one_drop_too_few": 0.0005, "one_drop_too_many": 5e-06}],
[2e-05, {"divides_once": 0.02, "one_drop_too_few": 0.0002, "one_drop_too_many": 2e-06}]
]},
"feature_order": {"kind": "order", "count": 4, "tolerance": 0.0, "sentences": {"backwards": ["Votre ordre est à l'envers : la première couche ne voit que quelques pixels à la fois.", "Your order is backwards: the first layer sees a few pixels at a time only."], "exchanges_texture_and_part": ["Une partie d'objet réunit plusieurs textures et contours : laquelle des deux demande le plus grand champ réceptif ?", "A part of an object brings several textures and edges together: which one needs the larger receptive field?"]}, "accepted": [], "solved": [
[[2, 1, 0, 3], {"backwards": [3, 0, 1, 2], "exchanges_texture_and_part": [2, 0, 1, 3]}],
[[1, 3, 0, 2], {"backwards": [2, 0, 3, 1], "exchanges_texture_and_part": [1, 0, 3, 2]}],
[[0, 2, 1, 3], {"backwards": [3, 1, 2, 0], "exchanges_texture_and_part": [0, 1, 2, 3]}],
[[0, 3, 2, 1], {"backwards": [1, 2, 3, 0], "exchanges_texture_and_part": [0, 2, 3, 1]}],
[[2, 0, 1, 3], {"backwards": [3, 1, 0, 2], "exchanges_texture_and_part": [2, 1, 0, 3]}],
[[3, 1, 2, 0], {"backwards": [0, 2, 1, 3], "exchanges_texture_and_part": [3, 2, 1, 0]}],
[[1, 0, 3, 2], {"backwards": [2, 3, 0, 1], "exchanges_texture_and_part": [1, 3, 0, 2]}],
[[2, 3, 1, 0], {"backwards": [0, 1, 3, 2], "exchanges_texture_and_part": [2, 1, 3, 0]}],
[[3, 2, 0, 1], {"backwards": [1, 0, 2, 3], "exchanges_texture_and_part": [3, 0, 2, 1]}],
[[3, 0, 2, 1], {"backwards": [1, 2, 0, 3], "exchanges_texture_and_part": [3, 2, 0, 1]}],
[[1, 0, 2, 3], {"backwards": [3, 2, 0, 1], "exchanges_texture_and_part": [1, 2, 0, 3]}]
]},
"network_parts": {"kind": "match", "count": 7, "tolerance": 0.0, "sentences": {"exchanges_flattening_and_pooling": ["Vous avez échangé le pooling et la mise à plat : laquelle des deux garde toutes les valeurs ?", "You exchanged the pooling and the flattening: which of both keeps all the values?"], "exchanges_dense_and_softmax": ["Vous avez échangé la couche dense et le softmax : laquelle des deux a des poids ?", "You exchanged the dense layer and the softmax: which of both has weights?"]}, "accepted": [], "solved": [
[[6, 2, 3, 0, 5, 1], {"exchanges_flattening_and_pooling": [6, 2, 5, 0, 3, 1], "exchanges_dense_and_softmax": [6, 1, 3, 0, 5, 2]}],
[[4, 5, 6, 2, 3, 1], {"exchanges_flattening_and_pooling": [2, 5, 6, 4, 3, 1], "exchanges_dense_and_softmax": [4, 6, 5, 2, 3, 1]}],
[[5, 6, 1, 3, 0, 2], {"exchanges_flattening_and_pooling": [3, 6, 1, 5, 0, 2], "exchanges_dense_and_softmax": [5, 6, 2, 3, 0, 1]}],
[[0, 6, 1, 4, 2, 5], {"exchanges_flattening_and_pooling": [0, 1, 6, 4, 2, 5], "exchanges_dense_and_softmax": [0, 6, 1, 4, 5, 2]}],
[[6, 0, 1, 3, 2, 4], {"exchanges_flattening_and_pooling": [6, 1, 0, 3, 2, 4], "exchanges_dense_and_softmax": [3, 0, 1, 6, 2, 4]}],
[[0, 2, 1, 5, 6, 3], {"exchanges_flattening_and_pooling": [2, 0, 1, 5, 6, 3], "exchanges_dense_and_softmax": [0, 2, 1, 5, 3, 6]}],
[[1, 6, 4, 5, 0, 3], {"exchanges_flattening_and_pooling": [6, 1, 4, 5, 0, 3], "exchanges_dense_and_softmax": [1, 6, 0, 5, 4, 3]}],
[[3, 2, 4, 1, 0, 6], {"exchanges_flattening_and_pooling": [3, 2, 4, 6, 0, 1], "exchanges_dense_and_softmax": [3, 2, 0, 1, 4, 6]}],
[[0, 6, 1, 2, 4, 3], {"exchanges_flattening_and_pooling": [1, 6, 0, 2, 4, 3], "exchanges_dense_and_softmax": [0, 4, 1, 2, 6, 3]}],
[[4, 2, 5, 6, 3, 0], {"exchanges_flattening_and_pooling": [4, 3, 5, 6, 2, 0], "exchanges_dense_and_softmax": [0, 2, 5, 6, 3, 4]}],
[[1, 3, 5, 2, 4, 6], {"exchanges_flattening_and_pooling": [1, 3, 4, 2, 5, 6], "exchanges_dense_and_softmax": [1, 2, 5, 3, 4, 6]}],
[[2, 6, 1, 3, 4, 0], {"exchanges_flattening_and_pooling": [4, 6, 1, 3, 2, 0], "exchanges_dense_and_softmax": [2, 1, 6, 3, 4, 0]}]
]},
"top_five": {"kind": "number", "count": 0, "tolerance": 0.0, "sentences": {"counts_the_first_guess_only": ["C'est l'exactitude top-1 : combien de propositions sont permises ?", "This is the top-1 accuracy: how many guesses are allowed?"], "gives_the_error": ["C'est l'erreur top-5 : la part des images dont la bonne classe n'est pas parmi les cinq.", "This is the top-5 error: the share of the images whose right class is not among the five."], "stops_at_the_fourth": ["Vous n'avez pas compté le rang 5, qui est permis.", "You did not count rank 5, which is allowed."]}, "accepted": [], "solved": [
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.3, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.4}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.3}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.4}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.3}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.7, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.3, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.3, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.3, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.4}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.6}],
[0.7, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.3, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.1, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}],
[0.6, {"counts_the_first_guess_only": 0.2, "gives_the_error": 0.4, "stops_at_the_fourth": 0.5}]
]},
"synset": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"set_of_images": ["Cela s'appelle un mini-lot : un synset nomme une catégorie.", "This is called a mini-batch: a synset names a category."], "synthetic_images": ["« Syn » vient ici de synonyme, pas de synthèse.", "“Syn” comes from synonym here, not from synthesis."], "set_of_boxes": ["Une partie des images seulement ont des boîtes : un synset nomme une catégorie.", "Only some of the images have boxes: a synset names a category."]}, "accepted": [], "solved": [
[3, {"synthetic_images": 0, "set_of_boxes": 1, "set_of_images": 2}],
[0, {"set_of_boxes": 1, "set_of_images": 2, "synthetic_images": 3}],
[1, {"set_of_images": 0, "set_of_boxes": 2, "synthetic_images": 3}],
[1, {"set_of_images": 0, "synthetic_images": 2, "set_of_boxes": 3}],
[1, {"set_of_boxes": 0, "synthetic_images": 2, "set_of_images": 3}],
[1, {"synthetic_images": 0, "set_of_images": 2, "set_of_boxes": 3}],
[2, {"synthetic_images": 0, "set_of_boxes": 1, "set_of_images": 3}],
[2, {"set_of_boxes": 0, "synthetic_images": 1, "set_of_images": 3}],
[0, {"set_of_images": 1, "set_of_boxes": 2, "synthetic_images": 3}],
[3, {"set_of_boxes": 0, "synthetic_images": 1, "set_of_images": 2}],
[0, {"set_of_images": 1, "synthetic_images": 2, "set_of_boxes": 3}]
]},
"annotated_images": {"kind": "array", "count": 0, "tolerance": 0.01, "sentences": {"numbers_exchanged": ["Vos deux nombres sont justes, dans l'autre ordre.", "Both your numbers are right, in the other order."], "share_not_in_per_cent": ["Votre part est entre 0 et 1 : elle est demandée en pourcentage.", "Your share is between 0 and 1: it is asked for as a percentage."], "share_without_a_box": ["C'est la part des images qui n'ont pas de boîte.", "That is the share of the images that have no box."], "boxes_per_synset": ["Vous divisez le nombre d'images à boîte par celui des synsets : la moyenne porte sur toutes les images.", "You divide the number of images with a box by that of the synsets: the mean is over all images."]}, "accepted": [], "solved": [
[[800, 5], {"numbers_exchanged": [5, 800], "share_not_in_per_cent": [800.0, 0.05], "share_without_a_box": [800, 95], "boxes_per_synset": [40.0, 5.0]}],
[[400, 5], {"numbers_exchanged": [5, 400], "share_not_in_per_cent": [400.0, 0.05], "share_without_a_box": [400, 95], "boxes_per_synset": [20.0, 5.0]}],
[[400, 4], {"numbers_exchanged": [4, 400], "share_not_in_per_cent": [400.0, 0.04], "share_without_a_box": [400, 96], "boxes_per_synset": [16.0, 4.0]}],
[[400, 8], {"numbers_exchanged": [8, 400], "share_not_in_per_cent": [400.0, 0.08], "share_without_a_box": [400, 92], "boxes_per_synset": [32.0, 8.0]}],
[[400, 6], {"numbers_exchanged": [6, 400], "share_not_in_per_cent": [400.0, 0.06], "share_without_a_box": [400, 94], "boxes_per_synset": [24.0, 6.0]}],
[[400, 9], {"numbers_exchanged": [9, 400], "share_not_in_per_cent": [400.0, 0.09], "share_without_a_box": [400, 91], "boxes_per_synset": [36.0, 9.0]}],
[[500, 8], {"numbers_exchanged": [8, 500], "share_not_in_per_cent": [500.0, 0.08], "share_without_a_box": [500, 92], "boxes_per_synset": [40.0, 8.0]}],
[[500, 6], {"numbers_exchanged": [6, 500], "share_not_in_per_cent": [500.0, 0.06], "share_without_a_box": [500, 94], "boxes_per_synset": [30.0, 6.0]}],
[[500, 9], {"numbers_exchanged": [9, 500], "share_not_in_per_cent": [500.0, 0.09], "share_without_a_box": [500, 91], "boxes_per_synset": [45.0, 9.0]}],
[[500, 4], {"numbers_exchanged": [4, 500], "share_not_in_per_cent": [500.0, 0.04], "share_without_a_box": [500, 96], "boxes_per_synset": [20.0, 4.0]}],
[[500, 5], {"numbers_exchanged": [5, 500], "share_not_in_per_cent": [500.0, 0.05], "share_without_a_box": [500, 95], "boxes_per_synset": [25.0, 5.0]}],
[[600, 6], {"numbers_exchanged": [6, 600], "share_not_in_per_cent": [600.0, 0.06], "share_without_a_box": [600, 94], "boxes_per_synset": [36.0, 6.0]}],
[[600, 9], {"numbers_exchanged": [9, 600], "share_not_in_per_cent": [600.0, 0.09], "share_without_a_box": [600, 91], "boxes_per_synset": [54.0, 9.0]}],
[[600, 5], {"numbers_exchanged": [5, 600], "share_not_in_per_cent": [600.0, 0.05], "share_without_a_box": [600, 95], "boxes_per_synset": [30.0, 5.0]}],
[[600, 8], {"numbers_exchanged": [8, 600], "share_not_in_per_cent": [600.0, 0.08], "share_without_a_box": [600, 92], "boxes_per_synset": [48.0, 8.0]}],
[[600, 4], {"numbers_exchanged": [4, 600], "share_not_in_per_cent": [600.0, 0.04], "share_without_a_box": [600, 96], "boxes_per_synset": [24.0, 4.0]}],
[[700, 4], {"numbers_exchanged": [4, 700], "share_not_in_per_cent": [700.0, 0.04], "share_without_a_box": [700, 96], "boxes_per_synset": [28.0, 4.0]}],
[[700, 8], {"numbers_exchanged": [8, 700], "share_not_in_per_cent": [700.0, 0.08], "share_without_a_box": [700, 92], "boxes_per_synset": [56.0, 8.0]}],
[[700, 6], {"numbers_exchanged": [6, 700], "share_not_in_per_cent": [700.0, 0.06], "share_without_a_box": [700, 94], "boxes_per_synset": [42.0, 6.0]}],
[[700, 5], {"numbers_exchanged": [5, 700], "share_not_in_per_cent": [700.0, 0.05], "share_without_a_box": [700, 95], "boxes_per_synset": [35.0, 5.0]}],
[[700, 6], {"numbers_exchanged": [6, 700], "share_not_in_per_cent": [700.0, 0.06], "share_without_a_box": [700, 94], "boxes_per_synset": [42.0, 6.0]}],
[[800, 9], {"numbers_exchanged": [9, 800], "share_not_in_per_cent": [800.0, 0.09], "share_without_a_box": [800, 91], "boxes_per_synset": [72.0, 9.0]}],
[[800, 4], {"numbers_exchanged": [4, 800], "share_not_in_per_cent": [800.0, 0.04], "share_without_a_box": [800, 96], "boxes_per_synset": [32.0, 4.0]}],
[[800, 8], {"numbers_exchanged": [8, 800], "share_not_in_per_cent": [800.0, 0.08], "share_without_a_box": [800, 92], "boxes_per_synset": [64.0, 8.0]}],
[[800, 6], {"numbers_exchanged": [6, 800], "share_not_in_per_cent": [800.0, 0.06], "share_without_a_box": [800, 94], "boxes_per_synset": [48.0, 6.0]}],
[[700, 9], {"numbers_exchanged": [9, 700], "share_not_in_per_cent": [700.0, 0.09], "share_without_a_box": [700, 91], "boxes_per_synset": [63.0, 9.0]}],
[[400, 9], {"numbers_exchanged": [9, 400], "share_not_in_per_cent": [400.0, 0.09], "share_without_a_box": [400, 91], "boxes_per_synset": [36.0, 9.0]}],
[[700, 8], {"numbers_exchanged": [8, 700], "share_not_in_per_cent": [700.0, 0.08], "share_without_a_box": [700, 92], "boxes_per_synset": [56.0, 8.0]}],
[[400, 6], {"numbers_exchanged": [6, 400], "share_not_in_per_cent": [400.0, 0.06], "share_without_a_box": [400, 94], "boxes_per_synset": [24.0, 6.0]}],
[[600, 6], {"numbers_exchanged": [6, 600], "share_not_in_per_cent": [600.0, 0.06], "share_without_a_box": [600, 94], "boxes_per_synset": [36.0, 6.0]}],
[[600, 6], {"numbers_exchanged": [6, 600], "share_not_in_per_cent": [600.0, 0.06], "share_without_a_box": [600, 94], "boxes_per_synset": [36.0, 6.0]}],
[[600, 5], {"numbers_exchanged": [5, 600], "share_not_in_per_cent": [600.0, 0.05], "share_without_a_box": [600, 95], "boxes_per_synset": [30.0, 5.0]}],
[[400, 4], {"numbers_exchanged": [4, 400], "share_not_in_per_cent": [400.0, 0.04], "share_without_a_box": [400, 96], "boxes_per_synset": [16.0, 4.0]}],
[[600, 6], {"numbers_exchanged": [6, 600], "share_not_in_per_cent": [600.0, 0.06], "share_without_a_box": [600, 94], "boxes_per_synset": [36.0, 6.0]}],
[[500, 6], {"numbers_exchanged": [6, 500], "share_not_in_per_cent": [500.0, 0.06], "share_without_a_box": [500, 94], "boxes_per_synset": [30.0, 6.0]}],
[[700, 9], {"numbers_exchanged": [9, 700], "share_not_in_per_cent": [700.0, 0.09], "share_without_a_box": [700, 91], "boxes_per_synset": [63.0, 9.0]}]
]},
"objects_of_an_image": {"kind": "array", "count": 0, "tolerance": 0.01, "sentences": {"numbers_exchanged": ["Vos deux nombres sont justes, dans l'autre ordre.", "Both your numbers are right, in the other order."], "images_per_object": ["Votre premier nombre est un nombre d'images par objet : la division est à l'envers.", "Your first number is a number of images per object: the division is upside down."], "images_per_type": ["Votre second nombre divise les images par les types : ce sont les objets que l'on compte.", "Your second number divides the images by the types: the objects are what is counted."], "shared_among_types_and_images": ["Vous divisez encore par le nombre de types les objets d'une image : chaque moyenne n'a qu'une division.", "You divide the objects of an image by the number of types as well: each mean has a single division."]}, "accepted": [], "solved": [
[[8, 64000], {"numbers_exchanged": [64000, 8], "images_per_object": [0.125, 64000.0], "images_per_type": [8, 8000], "shared_among_types_and_images": [0.2, 64000.0]}],
[[5, 12500], {"numbers_exchanged": [12500, 5], "images_per_object": [0.2, 12500.0], "images_per_type": [5, 2500], "shared_among_types_and_images": [0.0625, 12500.0]}],
[[7, 35000], {"numbers_exchanged": [35000, 7], "images_per_object": [0.14285714285714285, 35000.0], "images_per_type": [7, 5000], "shared_among_types_and_images": [0.175, 35000.0]}],
[[8, 32000], {"numbers_exchanged": [32000, 8], "images_per_object": [0.125, 32000.0], "images_per_type": [8, 4000], "shared_among_types_and_images": [0.16, 32000.0]}],
[[5, 24000], {"numbers_exchanged": [24000, 5], "images_per_object": [0.2, 24000.0], "images_per_type": [5, 4800], "shared_among_types_and_images": [0.1, 24000.0]}],
[[7, 21000], {"numbers_exchanged": [21000, 7], "images_per_object": [0.14285714285714285, 21000.0], "images_per_type": [7, 3000], "shared_among_types_and_images": [0.0875, 21000.0]}],
[[8, 48000], {"numbers_exchanged": [48000, 8], "images_per_object": [0.125, 48000.0], "images_per_type": [8, 6000], "shared_among_types_and_images": [0.2, 48000.0]}],
[[5, 35000], {"numbers_exchanged": [35000, 5], "images_per_object": [0.2, 35000.0], "images_per_type": [5, 7000], "shared_among_types_and_images": [0.125, 35000.0]}],
[[6, 33600], {"numbers_exchanged": [33600, 6], "images_per_object": [0.16666666666666666, 33600.0], "images_per_type": [6, 5600], "shared_among_types_and_images": [0.12, 33600.0]}],
[[8, 28000], {"numbers_exchanged": [28000, 8], "images_per_object": [0.125, 28000.0], "images_per_type": [8, 3500], "shared_among_types_and_images": [0.1, 28000.0]}],
[[5, 20000], {"numbers_exchanged": [20000, 5], "images_per_object": [0.2, 20000.0], "images_per_type": [5, 4000], "shared_among_types_and_images": [0.0625, 20000.0]}],
[[6, 38400], {"numbers_exchanged": [38400, 6], "images_per_object": [0.16666666666666666, 38400.0], "images_per_type": [6, 6400], "shared_among_types_and_images": [0.12, 38400.0]}],
[[5, 25000], {"numbers_exchanged": [25000, 5], "images_per_object": [0.2, 25000.0], "images_per_type": [5, 5000], "shared_among_types_and_images": [0.0625, 25000.0]}],
[[8, 64000], {"numbers_exchanged": [64000, 8], "images_per_object": [0.125, 64000.0], "images_per_type": [8, 8000], "shared_among_types_and_images": [0.16, 64000.0]}],
[[6, 24000], {"numbers_exchanged": [24000, 6], "images_per_object": [0.16666666666666666, 24000.0], "images_per_type": [6, 4000], "shared_among_types_and_images": [0.075, 24000.0]}],
[[7, 70000], {"numbers_exchanged": [70000, 7], "images_per_object": [0.14285714285714285, 70000.0], "images_per_type": [7, 10000], "shared_among_types_and_images": [0.175, 70000.0]}],
[[6, 48000], {"numbers_exchanged": [48000, 6], "images_per_object": [0.16666666666666666, 48000.0], "images_per_type": [6, 8000], "shared_among_types_and_images": [0.12, 48000.0]}],
[[8, 44800], {"numbers_exchanged": [44800, 8], "images_per_object": [0.125, 44800.0], "images_per_type": [8, 5600], "shared_among_types_and_images": [0.16, 44800.0]}],
[[7, 28000], {"numbers_exchanged": [28000, 7], "images_per_object": [0.14285714285714285, 28000.0], "images_per_type": [7, 4000], "shared_among_types_and_images": [0.0875, 28000.0]}],
[[5, 20000], {"numbers_exchanged": [20000, 5], "images_per_object": [0.2, 20000.0], "images_per_type": [5, 4000], "shared_among_types_and_images": [0.1, 20000.0]}],
[[5, 50000], {"numbers_exchanged": [50000, 5], "images_per_object": [0.2, 50000.0], "images_per_type": [5, 10000], "shared_among_types_and_images": [0.125, 50000.0]}],
[[8, 20000], {"numbers_exchanged": [20000, 8], "images_per_object": [0.125, 20000.0], "images_per_type": [8, 2500], "shared_among_types_and_images": [0.1, 20000.0]}],
[[8, 24000], {"numbers_exchanged": [24000, 8], "images_per_object": [0.125, 24000.0], "images_per_type": [8, 3000], "shared_among_types_and_images": [0.1, 24000.0]}],
[[6, 24000], {"numbers_exchanged": [24000, 6], "images_per_object": [0.16666666666666666, 24000.0], "images_per_type": [6, 4000], "shared_among_types_and_images": [0.12, 24000.0]}],
[[8, 51200], {"numbers_exchanged": [51200, 8], "images_per_object": [0.125, 51200.0], "images_per_type": [8, 6400], "shared_among_types_and_images": [0.16, 51200.0]}],
[[5, 25000], {"numbers_exchanged": [25000, 5], "images_per_object": [0.2, 25000.0], "images_per_type": [5, 5000], "shared_among_types_and_images": [0.125, 25000.0]}]
]},
"coco_misprint": {"kind": "choice", "count": 4, "tolerance": 0.0, "sentences": {"reads_thousands": ["Ce serait moins d'un objet par image : divisez par 328 000.", "That would be less than an object per image: divide by 328 000."], "reads_tens_of_millions": ["Ce serait environ 76 objets par image : divisez par 328 000.", "That would be about 76 objects per image: divide by 328 000."], "reads_it_as_printed": ["Ce serait plus de 7 000 objets par image : un des groupes de zéros de la diapositive est de trop.", "That would be more than 7 000 objects per image: the slide has a group of zeros too many."]}, "accepted": [], "solved": [
[1, {"reads_it_as_printed": 0, "reads_thousands": 2, "reads_tens_of_millions": 3}],
[1, {"reads_thousands": 0, "reads_tens_of_millions": 2, "reads_it_as_printed": 3}],
[3, {"reads_tens_of_millions": 0, "reads_thousands": 1, "reads_it_as_printed": 2}],
[0, {"reads_it_as_printed": 1, "reads_thousands": 2, "reads_tens_of_millions": 3}],
[3, {"reads_thousands": 0, "reads_it_as_printed": 1, "reads_tens_of_millions": 2}],
[1, {"reads_thousands": 0, "reads_it_as_printed": 2, "reads_tens_of_millions": 3}],
[3, {"reads_thousands": 0, "reads_tens_of_millions": 1, "reads_it_as_printed": 2}],
[3, {"reads_it_as_printed": 0, "reads_tens_of_millions": 1, "reads_thousands": 2}]
]},
"prints_sides": {"kind": "prints", "count": 7, "tolerance": 0.0, "sentences": {"pads_once": ["Vous ajoutez p pixels en tout. Un padding de p ajoute p pixels avant ET p pixels après. (Sur l'image 8x8 du cours, avec un pas de 2, l'arrondi cache cette erreur.)", "You add p pixels in total. A padding of p adds p pixels before AND p pixels after. (On the course's 8x8 image, with a stride of 2, rounding hides this mistake.)"], "ignores_the_strides": ["Vos tailles sont celles d'un pas de 1. De combien de pixels la fenêtre saute-t-elle entre deux positions ?", "Your sizes are those of a stride of 1. How many pixels does the window jump between two positions?"], "forgets_the_first_window": ["Vous comptez les sauts, pas les positions : il vous manque une fenêtre par axe. Vérifiez avec un signal de la taille de la fenêtre.", "You count the jumps, not the positions: one window per axis is missing. Check with a signal as long as the window."]}, "accepted": [], "solved": [
["[28, 14, 12, 6]", {"pads_once": "[26, 13, 11, 5]", "ignores_the_strides": "[28, 27, 25, 25]", "forgets_the_first_window": "[27, 12, 9, 4]"}],
["[28, 14, 12, 6]", {"pads_once": "[27, 13, 11, 5]", "ignores_the_strides": "[28, 27, 25, 25]", "forgets_the_first_window": "[27, 12, 9, 4]"}],
["[30, 15, 13, 7]", {"pads_once": "[29, 14, 12, 6]", "ignores_the_strides": "[30, 29, 27, 27]", "forgets_the_first_window": "[29, 13, 10, 4]"}],
["[30, 15, 13, 7]", {"pads_once": "[28, 14, 12, 6]", "ignores_the_strides": "[30, 29, 27, 27]", "forgets_the_first_window": "[29, 13, 10, 4]"}],
["[32, 16, 14, 7]", {"pads_once": "[31, 15, 13, 6]", "ignores_the_strides": "[32, 31, 29, 29]", "forgets_the_first_window": "[31, 14, 11, 5]"}],
["[32, 16, 14, 7]", {"pads_once": "[30, 15, 13, 6]", "ignores_the_strides": "[32, 31, 29, 29]", "forgets_the_first_window": "[31, 14, 11, 5]"}],
["[34, 17, 15, 8]", {"pads_once": "[33, 16, 14, 7]", "ignores_the_strides": "[34, 33, 31, 31]", "forgets_the_first_window": "[33, 15, 12, 5]"}],
["[34, 17, 15, 8]", {"pads_once": "[32, 16, 14, 7]", "ignores_the_strides": "[34, 33, 31, 31]", "forgets_the_first_window": "[33, 15, 12, 5]"}],
["[36, 18, 16, 8]", {"pads_once": "[35, 17, 15, 7]", "ignores_the_strides": "[36, 35, 33, 33]", "forgets_the_first_window": "[35, 16, 13, 6]"}],
["[36, 18, 16, 8]", {"pads_once": "[34, 17, 15, 7]", "ignores_the_strides": "[36, 35, 33, 33]", "forgets_the_first_window": "[35, 16, 13, 6]"}],
["[38, 19, 17, 9]", {"pads_once": "[37, 18, 16, 8]", "ignores_the_strides": "[38, 37, 35, 35]", "forgets_the_first_window": "[37, 17, 14, 6]"}],
["[38, 19, 17, 9]", {"pads_once": "[36, 18, 16, 8]", "ignores_the_strides": "[38, 37, 35, 35]", "forgets_the_first_window": "[37, 17, 14, 6]"}],
["[40, 20, 18, 9]", {"pads_once": "[39, 19, 17, 8]", "ignores_the_strides": "[40, 39, 37, 37]", "forgets_the_first_window": "[39, 18, 15, 7]"}],
["[40, 20, 18, 9]", {"pads_once": "[38, 19, 17, 8]", "ignores_the_strides": "[40, 39, 37, 37]", "forgets_the_first_window": "[39, 18, 15, 7]"}]
]},
"prints_flatten": {"kind": "prints", "count": 4, "tolerance": 0.0, "sentences": {"keeps_the_order": ["Vous avez lu carte par carte : transpose(1, 2, 0) met l'axe des cartes en dernier, où il varie le plus vite.", "You read map by map: transpose(1, 2, 0) puts the axis of the maps last, where it varies fastest."], "flattens_column_by_column": ["Vous avez lu chaque carte colonne par colonne : ici les deux cartes alternent, pixel par pixel.", "You read each map column by column: here both maps alternate, pixel by pixel."]}, "accepted": [], "solved": [
["[3, 7, 4, 8, 5, 9, 6, 10]", {"keeps_the_order": "[3, 4, 5, 6, 7, 8, 9, 10]", "flattens_column_by_column": "[3, 5, 4, 6, 7, 9, 8, 10]"}],
["[1, 5, 2, 6, 3, 7, 4, 8]", {"keeps_the_order": "[1, 2, 3, 4, 5, 6, 7, 8]", "flattens_column_by_column": "[1, 3, 2, 4, 5, 7, 6, 8]"}],
["[11, 15, 12, 16, 13, 17, 14, 18]", {"keeps_the_order": "[11, 12, 13, 14, 15, 16, 17, 18]", "flattens_column_by_column": "[11, 13, 12, 14, 15, 17, 16, 18]"}],
["[10, 14, 11, 15, 12, 16, 13, 17]", {"keeps_the_order": "[10, 11, 12, 13, 14, 15, 16, 17]", "flattens_column_by_column": "[10, 12, 11, 13, 14, 16, 15, 17]"}],
["[22, 26, 23, 27, 24, 28, 25, 29]", {"keeps_the_order": "[22, 23, 24, 25, 26, 27, 28, 29]", "flattens_column_by_column": "[22, 24, 23, 25, 26, 28, 27, 29]"}],
["[14, 18, 15, 19, 16, 20, 17, 21]", {"keeps_the_order": "[14, 15, 16, 17, 18, 19, 20, 21]", "flattens_column_by_column": "[14, 16, 15, 17, 18, 20, 19, 21]"}],
["[26, 30, 27, 31, 28, 32, 29, 33]", {"keeps_the_order": "[26, 27, 28, 29, 30, 31, 32, 33]", "flattens_column_by_column": "[26, 28, 27, 29, 30, 32, 31, 33]"}],
["[39, 43, 40, 44, 41, 45, 42, 46]", {"keeps_the_order": "[39, 40, 41, 42, 43, 44, 45, 46]", "flattens_column_by_column": "[39, 41, 40, 42, 43, 45, 44, 46]"}],
["[5, 9, 6, 10, 7, 11, 8, 12]", {"keeps_the_order": "[5, 6, 7, 8, 9, 10, 11, 12]", "flattens_column_by_column": "[5, 7, 6, 8, 9, 11, 10, 12]"}],
["[13, 17, 14, 18, 15, 19, 16, 20]", {"keeps_the_order": "[13, 14, 15, 16, 17, 18, 19, 20]", "flattens_column_by_column": "[13, 15, 14, 16, 17, 19, 18, 20]"}],
["[38, 42, 39, 43, 40, 44, 41, 45]", {"keeps_the_order": "[38, 39, 40, 41, 42, 43, 44, 45]", "flattens_column_by_column": "[38, 40, 39, 41, 42, 44, 43, 45]"}],
["[28, 32, 29, 33, 30, 34, 31, 35]", {"keeps_the_order": "[28, 29, 30, 31, 32, 33, 34, 35]", "flattens_column_by_column": "[28, 30, 29, 31, 32, 34, 33, 35]"}],
["[17, 21, 18, 22, 19, 23, 20, 24]", {"keeps_the_order": "[17, 18, 19, 20, 21, 22, 23, 24]", "flattens_column_by_column": "[17, 19, 18, 20, 21, 23, 22, 24]"}],
["[30, 34, 31, 35, 32, 36, 33, 37]", {"keeps_the_order": "[30, 31, 32, 33, 34, 35, 36, 37]", "flattens_column_by_column": "[30, 32, 31, 33, 34, 36, 35, 37]"}],
["[31, 35, 32, 36, 33, 37, 34, 38]", {"keeps_the_order": "[31, 32, 33, 34, 35, 36, 37, 38]", "flattens_column_by_column": "[31, 33, 32, 34, 35, 37, 36, 38]"}],
["[9, 13, 10, 14, 11, 15, 12, 16]", {"keeps_the_order": "[9, 10, 11, 12, 13, 14, 15, 16]", "flattens_column_by_column": "[9, 11, 10, 12, 13, 15, 14, 16]"}],
["[20, 24, 21, 25, 22, 26, 23, 27]", {"keeps_the_order": "[20, 21, 22, 23, 24, 25, 26, 27]", "flattens_column_by_column": "[20, 22, 21, 23, 24, 26, 25, 27]"}],
["[40, 44, 41, 45, 42, 46, 43, 47]", {"keeps_the_order": "[40, 41, 42, 43, 44, 45, 46, 47]", "flattens_column_by_column": "[40, 42, 41, 43, 44, 46, 45, 47]"}],
["[37, 41, 38, 42, 39, 43, 40, 44]", {"keeps_the_order": "[37, 38, 39, 40, 41, 42, 43, 44]", "flattens_column_by_column": "[37, 39, 38, 40, 41, 43, 42, 44]"}]
]},
"prints_flip": {"kind": "prints", "count": 7, "tolerance": 0.0, "sentences": {"flips_neither": ["Vous n'avez retourné le noyau dans aucun des deux cas : l'une des deux opérations le retourne.", "You flipped the kernel in neither case: one of both operations flips it."], "flips_both": ["Vous avez retourné le noyau dans les deux cas : une seule des deux opérations le retourne.", "You flipped the kernel in both cases: only one of both operations flips it."], "flips_the_other": ["Vous avez échangé les deux opérations : laquelle retourne le noyau ?", "You exchanged both operations: which one flips the kernel?"]}, "accepted": [], "solved": [
["[17, 11, 10] [7, 17, 12]", {"flips_neither": "[7, 17, 12] [7, 17, 12]", "flips_both": "[17, 11, 10] [17, 11, 10]", "flips_the_other": "[7, 17, 12] [17, 11, 10]"}],
["[23, 9, 33] [29, 19, 35]", {"flips_neither": "[29, 19, 35] [29, 19, 35]", "flips_both": "[23, 9, 33] [23, 9, 33]", "flips_the_other": "[29, 19, 35] [23, 9, 33]"}],
["[2, 17, 5] [1, 13, 4]", {"flips_neither": "[1, 13, 4] [1, 13, 4]", "flips_both": "[2, 17, 5] [2, 17, 5]", "flips_the_other": "[1, 13, 4] [2, 17, 5]"}],
["[2, 8, 14] [4, 13, 7]", {"flips_neither": "[4, 13, 7] [4, 13, 7]", "flips_both": "[2, 8, 14] [2, 8, 14]", "flips_the_other": "[4, 13, 7] [2, 8, 14]"}],
["[9, 23, 31] [30, 11, 13]", {"flips_neither": "[30, 11, 13] [30, 11, 13]", "flips_both": "[9, 23, 31] [9, 23, 31]", "flips_the_other": "[30, 11, 13] [9, 23, 31]"}],
["[5, 16, 15] [17, 12, 9]", {"flips_neither": "[17, 12, 9] [17, 12, 9]", "flips_both": "[5, 16, 15] [5, 16, 15]", "flips_the_other": "[17, 12, 9] [5, 16, 15]"}],
["[25, 33, 21] [34, 27, 27]", {"flips_neither": "[34, 27, 27] [34, 27, 27]", "flips_both": "[25, 33, 21] [25, 33, 21]", "flips_the_other": "[34, 27, 27] [25, 33, 21]"}],
["[13, 12, 8] [9, 10, 20]", {"flips_neither": "[9, 10, 20] [9, 10, 20]", "flips_both": "[13, 12, 8] [13, 12, 8]", "flips_the_other": "[9, 10, 20] [13, 12, 8]"}],
["[9, 17, 10] [13, 11, 14]", {"flips_neither": "[13, 11, 14] [13, 11, 14]", "flips_both": "[9, 17, 10] [9, 17, 10]", "flips_the_other": "[13, 11, 14] [9, 17, 10]"}],
["[9, 9, 3] [3, 3, 9]", {"flips_neither": "[3, 3, 9] [3, 3, 9]", "flips_both": "[9, 9, 3] [9, 9, 3]", "flips_the_other": "[3, 3, 9] [9, 9, 3]"}],
["[18, 19, 23] [22, 9, 21]", {"flips_neither": "[22, 9, 21] [22, 9, 21]", "flips_both": "[18, 19, 23] [18, 19, 23]", "flips_the_other": "[22, 9, 21] [18, 19, 23]"}],
["[22, 27, 14] [18, 9, 10]", {"flips_neither": "[18, 9, 10] [18, 9, 10]", "flips_both": "[22, 27, 14] [22, 27, 14]", "flips_the_other": "[18, 9, 10] [22, 27, 14]"}],
["[16, 13, 7] [11, 20, 14]", {"flips_neither": "[11, 20, 14] [11, 20, 14]", "flips_both": "[16, 13, 7] [16, 13, 7]", "flips_the_other": "[11, 20, 14] [16, 13, 7]"}],
["[12, 9, 5] [6, 12, 11]", {"flips_neither": "[6, 12, 11] [6, 12, 11]", "flips_both": "[12, 9, 5] [12, 9, 5]", "flips_the_other": "[6, 12, 11] [12, 9, 5]"}],
["[5, 15, 11] [7, 15, 7]", {"flips_neither": "[7, 15, 7] [7, 15, 7]", "flips_both": "[5, 15, 11] [5, 15, 11]", "flips_the_other": "[7, 15, 7] [5, 15, 11]"}],
["[33, 29, 16] [18, 35, 31]", {"flips_neither": "[18, 35, 31] [18, 35, 31]", "flips_both": "[33, 29, 16] [33, 29, 16]", "flips_the_other": "[18, 35, 31] [33, 29, 16]"}],
["[27, 31, 11] [12, 25, 29]", {"flips_neither": "[12, 25, 29] [12, 25, 29]", "flips_both": "[27, 31, 11] [27, 31, 11]", "flips_the_other": "[12, 25, 29] [27, 31, 11]"}],
["[6, 11, 11] [9, 13, 7]", {"flips_neither": "[9, 13, 7] [9, 13, 7]", "flips_both": "[6, 11, 11] [6, 11, 11]", "flips_the_other": "[9, 13, 7] [6, 11, 11]"}],
["[17, 18, 10] [10, 18, 17]", {"flips_neither": "[10, 18, 17] [10, 18, 17]", "flips_both": "[17, 18, 10] [17, 18, 10]", "flips_the_other": "[10, 18, 17] [17, 18, 10]"}],
["[9, 14, 8] [7, 16, 16]", {"flips_neither": "[7, 16, 16] [7, 16, 16]", "flips_both": "[9, 14, 8] [9, 14, 8]", "flips_the_other": "[7, 16, 16] [9, 14, 8]"}],
["[7, 9, 15] [15, 9, 5]", {"flips_neither": "[15, 9, 5] [15, 9, 5]", "flips_both": "[7, 9, 15] [7, 9, 15]", "flips_the_other": "[15, 9, 5] [7, 9, 15]"}],
["[27, 14, 10] [17, 18, 6]", {"flips_neither": "[17, 18, 6] [17, 18, 6]", "flips_both": "[27, 14, 10] [27, 14, 10]", "flips_the_other": "[17, 18, 6] [27, 14, 10]"}],
["[25, 14, 22] [27, 18, 10]", {"flips_neither": "[27, 18, 10] [27, 18, 10]", "flips_both": "[25, 14, 22] [25, 14, 22]", "flips_the_other": "[27, 18, 10] [25, 14, 22]"}],
["[17, 10, 14] [16, 11, 16]", {"flips_neither": "[16, 11, 16] [16, 11, 16]", "flips_both": "[17, 10, 14] [17, 10, 14]", "flips_the_other": "[16, 11, 16] [17, 10, 14]"}],
["[14, 14, 7] [32, 26, 10]", {"flips_neither": "[32, 26, 10] [32, 26, 10]", "flips_both": "[14, 14, 7] [14, 14, 7]", "flips_the_other": "[32, 26, 10] [14, 14, 7]"}],
["[19, 7, 17] [17, 14, 19]", {"flips_neither": "[17, 14, 19] [17, 14, 19]", "flips_both": "[19, 7, 17] [19, 7, 17]", "flips_the_other": "[17, 14, 19] [19, 7, 17]"}],
["[11, 26, 17] [13, 25, 13]", {"flips_neither": "[13, 25, 13] [13, 25, 13]", "flips_both": "[11, 26, 17] [11, 26, 17]", "flips_the_other": "[13, 25, 13] [11, 26, 17]"}],
["[0, 1, 8] [2, 13, 10]", {"flips_neither": "[2, 13, 10] [2, 13, 10]", "flips_both": "[0, 1, 8] [0, 1, 8]", "flips_the_other": "[2, 13, 10] [0, 1, 8]"}],
["[7, 10, 11] [11, 8, 7]", {"flips_neither": "[11, 8, 7] [11, 8, 7]", "flips_both": "[7, 10, 11] [7, 10, 11]", "flips_the_other": "[11, 8, 7] [7, 10, 11]"}],
["[15, 25, 17] [21, 23, 13]", {"flips_neither": "[21, 23, 13] [21, 23, 13]", "flips_both": "[15, 25, 17] [15, 25, 17]", "flips_the_other": "[21, 23, 13] [15, 25, 17]"}],
["[18, 7, 13] [8, 17, 19]", {"flips_neither": "[8, 17, 19] [8, 17, 19]", "flips_both": "[18, 7, 13] [18, 7, 13]", "flips_the_other": "[8, 17, 19] [18, 7, 13]"}],
["[4, 6, 17] [22, 12, 2]", {"flips_neither": "[22, 12, 2] [22, 12, 2]", "flips_both": "[4, 6, 17] [4, 6, 17]", "flips_the_other": "[22, 12, 2] [4, 6, 17]"}],
["[35, 9, 30] [33, 19, 26]", {"flips_neither": "[33, 19, 26] [33, 19, 26]", "flips_both": "[35, 9, 30] [35, 9, 30]", "flips_the_other": "[33, 19, 26] [35, 9, 30]"}],
["[4, 10, 20] [14, 22, 20]", {"flips_neither": "[14, 22, 20] [14, 22, 20]", "flips_both": "[4, 10, 20] [4, 10, 20]", "flips_the_other": "[14, 22, 20] [4, 10, 20]"}],
["[17, 13, 25] [13, 14, 23]", {"flips_neither": "[13, 14, 23] [13, 14, 23]", "flips_both": "[17, 13, 25] [17, 13, 25]", "flips_the_other": "[13, 14, 23] [17, 13, 25]"}],
["[15, 21, 9] [15, 9, 19]", {"flips_neither": "[15, 9, 19] [15, 9, 19]", "flips_both": "[15, 21, 9] [15, 21, 9]", "flips_the_other": "[15, 9, 19] [15, 21, 9]"}],
["[21, 28, 14] [33, 31, 20]", {"flips_neither": "[33, 31, 20] [33, 31, 20]", "flips_both": "[21, 28, 14] [21, 28, 14]", "flips_the_other": "[33, 31, 20] [21, 28, 14]"}],
["[32, 8, 0] [14, 32, 24]", {"flips_neither": "[14, 32, 24] [14, 32, 24]", "flips_both": "[32, 8, 0] [32, 8, 0]", "flips_the_other": "[14, 32, 24] [32, 8, 0]"}],
["[4, 22, 10] [8, 20, 5]", {"flips_neither": "[8, 20, 5] [8, 20, 5]", "flips_both": "[4, 22, 10] [4, 22, 10]", "flips_the_other": "[8, 20, 5] [4, 22, 10]"}],
["[19, 18, 23] [25, 6, 13]", {"flips_neither": "[25, 6, 13] [25, 6, 13]", "flips_both": "[19, 18, 23] [19, 18, 23]", "flips_the_other": "[25, 6, 13] [19, 18, 23]"}]
]},
"faulty_convolution": {"kind": "line", "count": 8, "tolerance": 0.0, "sentences": {"suspects_the_window": ["Cette ligne est juste : la fenêtre i : i + k a bien k lignes. Essayez la fonction sur une image 5×5 et un noyau 3×3.", "This line is right: the window i : i + k has k rows. Try the function on a 5×5 image and a 3×3 kernel."], "suspects_the_size": ["Cette ligne est juste si side l'est : comptez les positions de la fenêtre.", "This line is right if side is: count the positions of the window."]}, "accepted": [], "solved": [
[3, {"suspects_the_window": 7, "suspects_the_size": 4}]
]},
"filter_image": {"kind": "line", "count": 7, "tolerance": 0.0, "sentences": {"suspects_the_score": ["Le score est bien la réponse moyenne de la carte k : regardez dans quel sens il évolue.", "The score is the mean response of map k: look at the way in which it changes."], "suspects_the_reset": ["Remettre le gradient à zéro est nécessaire : backward l'ajoute à celui qui est déjà là.", "Setting the gradient to zero is needed: backward adds it to the one that is there."]}, "accepted": [], "solved": [
[6, {"suspects_the_score": 3, "suspects_the_reset": 7}]
]}}""")


def test_output_side(answer):
    check_question(answer, "output_side", QUESTIONS["output_side"], SEED)


def test_convolution_shape(answer):
    check_question(answer, "convolution_shape", QUESTIONS["convolution_shape"], SEED)


def test_dilated_side(answer):
    check_question(answer, "dilated_side", QUESTIONS["dilated_side"], SEED)


def test_lenet_side(answer):
    check_question(answer, "lenet_side", QUESTIONS["lenet_side"], SEED)


def test_pooling_stride(answer):
    check_question(answer, "pooling_stride", QUESTIONS["pooling_stride"], SEED)


def test_padded_zeros(answer):
    check_question(answer, "padded_zeros", QUESTIONS["padded_zeros"], SEED)


def test_stride_halves(answer):
    check_question(answer, "stride_halves", QUESTIONS["stride_halves"], SEED)


def test_network_shape(answer):
    check_question(answer, "network_shape", QUESTIONS["network_shape"], SEED)


def test_handout_convolution(answer):
    check_question(answer, "handout_convolution", QUESTIONS["handout_convolution"], SEED)


def test_convolution_at_one_position(answer):
    check_question(answer, "convolution_at_one_position", QUESTIONS["convolution_at_one_position"], SEED)


def test_convolution_of_two_channels(answer):
    check_question(answer, "convolution_of_two_channels", QUESTIONS["convolution_of_two_channels"], SEED)


def test_layer_formula(answer):
    check_question(answer, "layer_formula", QUESTIONS["layer_formula"], SEED)


def test_filter_and_mean(answer):
    check_question(answer, "filter_and_mean", QUESTIONS["filter_and_mean"], SEED)


def test_relu_shape(answer):
    check_question(answer, "relu_shape", QUESTIONS["relu_shape"], SEED)


def test_translation(answer):
    check_question(answer, "translation", QUESTIONS["translation"], SEED)


def test_doubled_image(answer):
    check_question(answer, "doubled_image", QUESTIONS["doubled_image"], SEED)


def test_toy_first_layer(answer):
    check_question(answer, "toy_first_layer", QUESTIONS["toy_first_layer"], SEED)


def test_toy_second_layer(answer):
    check_question(answer, "toy_second_layer", QUESTIONS["toy_second_layer"], SEED)


def test_max_pooling(answer):
    check_question(answer, "max_pooling", QUESTIONS["max_pooling"], SEED)


def test_average_pooling(answer):
    check_question(answer, "average_pooling", QUESTIONS["average_pooling"], SEED)


def test_overlapping_pooling(answer):
    check_question(answer, "overlapping_pooling", QUESTIONS["overlapping_pooling"], SEED)


def test_pooling_parameters(answer):
    check_question(answer, "pooling_parameters", QUESTIONS["pooling_parameters"], SEED)


def test_toy_second_pooling(answer):
    check_question(answer, "toy_second_pooling", QUESTIONS["toy_second_pooling"], SEED)


def test_toy_flatten(answer):
    check_question(answer, "toy_flatten", QUESTIONS["toy_flatten"], SEED)


def test_adaptive_inputs(answer):
    check_question(answer, "adaptive_inputs", QUESTIONS["adaptive_inputs"], SEED)


def test_toy_neuron(answer):
    check_question(answer, "toy_neuron", QUESTIONS["toy_neuron"], SEED)


def test_toy_logits(answer):
    check_question(answer, "toy_logits", QUESTIONS["toy_logits"], SEED)


def test_toy_softmax(answer):
    check_question(answer, "toy_softmax", QUESTIONS["toy_softmax"], SEED)


def test_toy_parameters(answer):
    check_question(answer, "toy_parameters", QUESTIONS["toy_parameters"], SEED)


def test_lenet_first_layer(answer):
    check_question(answer, "lenet_first_layer", QUESTIONS["lenet_first_layer"], SEED)


def test_convolution_parameters(answer):
    check_question(answer, "convolution_parameters", QUESTIONS["convolution_parameters"], SEED)


def test_kernels_shown(answer):
    check_question(answer, "kernels_shown", QUESTIONS["kernels_shown"], SEED)


def test_signal_weights(answer):
    check_question(answer, "signal_weights", QUESTIONS["signal_weights"], SEED)


def test_signal_shape(answer):
    check_question(answer, "signal_shape", QUESTIONS["signal_shape"], SEED)


def test_volume_axes(answer):
    check_question(answer, "volume_axes", QUESTIONS["volume_axes"], SEED)


def test_activations_memory(answer):
    check_question(answer, "activations_memory", QUESTIONS["activations_memory"], SEED)


def test_dense_parameters(answer):
    check_question(answer, "dense_parameters", QUESTIONS["dense_parameters"], SEED)


def test_multiplications(answer):
    check_question(answer, "multiplications", QUESTIONS["multiplications"], SEED)


def test_lenet_counts(answer):
    check_question(answer, "lenet_counts", QUESTIONS["lenet_counts"], SEED)


def test_partial_connections(answer):
    check_question(answer, "partial_connections", QUESTIONS["partial_connections"], SEED)


def test_learnt_pooling(answer):
    check_question(answer, "learnt_pooling", QUESTIONS["learnt_pooling"], SEED)


def test_lenet_regression(answer):
    check_question(answer, "lenet_regression", QUESTIONS["lenet_regression"], SEED)


def test_vgg_block(answer):
    check_question(answer, "vgg_block", QUESTIONS["vgg_block"], SEED)


def test_vgg_total(answer):
    check_question(answer, "vgg_total", QUESTIONS["vgg_total"], SEED)


def test_vgg_filters(answer):
    check_question(answer, "vgg_filters", QUESTIONS["vgg_filters"], SEED)


def test_vgg_activation(answer):
    check_question(answer, "vgg_activation", QUESTIONS["vgg_activation"], SEED)


def test_vgg_depths(answer):
    check_question(answer, "vgg_depths", QUESTIONS["vgg_depths"], SEED)


def test_parameter_order(answer):
    check_question(answer, "parameter_order", QUESTIONS["parameter_order"], SEED)


def test_stacked_field(answer):
    check_question(answer, "stacked_field", QUESTIONS["stacked_field"], SEED)


def test_strided_field(answer):
    check_question(answer, "strided_field", QUESTIONS["strided_field"], SEED)


def test_stacked_weights(answer):
    check_question(answer, "stacked_weights", QUESTIONS["stacked_weights"], SEED)


def test_same_function(answer):
    check_question(answer, "same_function", QUESTIONS["same_function"], SEED)


def test_one_by_one(answer):
    check_question(answer, "one_by_one", QUESTIONS["one_by_one"], SEED)


def test_concatenation(answer):
    check_question(answer, "concatenation", QUESTIONS["concatenation"], SEED)


def test_residual(answer):
    check_question(answer, "residual", QUESTIONS["residual"], SEED)


def test_skip_parameters(answer):
    check_question(answer, "skip_parameters", QUESTIONS["skip_parameters"], SEED)


def test_degradation(answer):
    check_question(answer, "degradation", QUESTIONS["degradation"], SEED)


def test_resnet_depth(answer):
    check_question(answer, "resnet_depth", QUESTIONS["resnet_depth"], SEED)


def test_transfer(answer):
    check_question(answer, "transfer", QUESTIONS["transfer"], SEED)


def test_learning_rate(answer):
    check_question(answer, "learning_rate", QUESTIONS["learning_rate"], SEED)


def test_feature_order(answer):
    check_question(answer, "feature_order", QUESTIONS["feature_order"], SEED)


def test_network_parts(answer):
    check_question(answer, "network_parts", QUESTIONS["network_parts"], SEED)


def test_top_five(answer):
    check_question(answer, "top_five", QUESTIONS["top_five"], SEED)


def test_synset(answer):
    check_question(answer, "synset", QUESTIONS["synset"], SEED)


def test_annotated_images(answer):
    check_question(answer, "annotated_images", QUESTIONS["annotated_images"], SEED)


def test_objects_of_an_image(answer):
    check_question(answer, "objects_of_an_image", QUESTIONS["objects_of_an_image"], SEED)


def test_coco_misprint(answer):
    check_question(answer, "coco_misprint", QUESTIONS["coco_misprint"], SEED)


def test_prints_sides(answer):
    check_question(answer, "prints_sides", QUESTIONS["prints_sides"], SEED)


def test_prints_flatten(answer):
    check_question(answer, "prints_flatten", QUESTIONS["prints_flatten"], SEED)


def test_prints_flip(answer):
    check_question(answer, "prints_flip", QUESTIONS["prints_flip"], SEED)


def test_faulty_convolution(answer):
    check_question(answer, "faulty_convolution", QUESTIONS["faulty_convolution"], SEED)


def test_filter_image(answer):
    check_question(answer, "filter_image", QUESTIONS["filter_image"], SEED)
