-- An amended answer is an act in substance like the answer it amends (ADR 0018); rebuild-facts says the same.
update fact_act set substantive = true where type = 'ANSWER_AMENDED';
