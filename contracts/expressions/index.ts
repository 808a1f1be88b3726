export { compileExpression, ExpressionError, type UserExpression } from './user-expression.ts';
