/** The control page: what a person can let happen to the demo fleet. */
@NullMarked
package dev.syncdashboard.demo.control;

import org.jspecify.annotations.NullMarked;
