/** What is said to a person as a code with facts, and the words for it in each language. */
@NullMarked
package dev.syncdashboard.words;

import org.jspecify.annotations.NullMarked;
