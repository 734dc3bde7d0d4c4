/** A disk whose power goes between any two system calls, and what agent and dashboard find on it afterwards. */
@org.jspecify.annotations.NullMarked
package dev.syncdashboard.demo.powercut;
