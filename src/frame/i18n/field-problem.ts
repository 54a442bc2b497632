/** What can be wrong with a field; each language says what to do about it. */
export type FieldProblem = 'empty' | 'incomplete' | 'invalid' | 'past' | 'refused';
