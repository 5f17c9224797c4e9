# The phases in others’ words. What is missing here is called what it is otherwise called.

phase-double-diamond-insight = discover
phase-double-diamond-need = define
phase-double-diamond-idea = develop
phase-double-diamond-concept = deliver
phase-behov-losning-test-insight = need, open
phase-behov-losning-test-need = need, close
phase-behov-losning-test-idea = solution
phase-behov-losning-test-concept = test
phase-behov-losning-test-benefit = put to use
phase-ks-veikart-frame = 1 anchoring
phase-ks-veikart-insight = 2 insight
phase-ks-veikart-need = 2 insight
phase-ks-veikart-idea = 3 service development
phase-ks-veikart-concept = 3–4 piloting
phase-ks-veikart-benefit = 5–6 operation and new practice
cmd-vocabulary = Other words for the phases
vocabulary-now = Phases as a rule: { $words }
vocabulary-plain = frame, insight, need, idea, concept, benefit
vocabulary-double-diamond = discover, define, develop, deliver
vocabulary-behov-losning-test = need, solution, test, put to use
vocabulary-ks-veikart = the words of KS’s Veikart
settings-vocabulary = { $path }: there are no words for the phases called { $found }. Write vocabulary = "plain", "double-diamond", "behov-losning-test" or "ks-veikart".

# What people say of a phase otherwise, to search with.
phase-said-frame = start opening background
phase-said-choose = choose prioritise vote
phase-said-close = close end ending finish wrap-up summary evaluation
