/**
 * Checks of arguments, with one form of message for the whole library: the argument's name, the
 * rule, the value. It depends on nothing.
 */
package descent.argument;
