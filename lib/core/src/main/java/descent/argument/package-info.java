/**
 * Checks of arguments, with one form of message for the whole library: the argument's name, the
 * rule, the value; and, for names that are not known, the nearest ones. It depends on nothing.
 */
package descent.argument;
