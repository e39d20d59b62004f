/**
 * The page on which the publications that end or name a garante are added as files. It shows what the module's API hands out
 * and must not know the engine's processes.
 */
@NullMarked
package org.tripartita.exercise.web;

import org.jspecify.annotations.NullMarked;
