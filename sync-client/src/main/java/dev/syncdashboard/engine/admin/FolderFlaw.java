package dev.syncdashboard.engine.admin;

import dev.syncdashboard.engine.FolderAdvice;

/**
 * A setting of a folder that is not as it should be.
 *
 * @param advice what is wrong, and what to do
 * @param mendable whether the engine can be asked to set it right
 */
public record FolderFlaw(FolderAdvice advice, boolean mendable) {}
