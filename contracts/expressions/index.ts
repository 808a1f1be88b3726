export { escapeRegExp } from './escape-reg-exp.ts';
export { compileExpression, ExpressionError, type UserExpression } from './user-expression.ts';
