/** What the pages share: the head and the notices, the sentence at the top, names of updates, lists of files. */
@NullMarked
package dev.syncdashboard.dashboard.pages;

import org.jspecify.annotations.NullMarked;
