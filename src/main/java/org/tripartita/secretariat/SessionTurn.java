package org.tripartita.secretariat;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the process of a session waits for.
 *
 * @param taskId the task, its address in Tasklist
 * @param name what is to be done, in Spanish
 * @param itemId the matter that it is about; null outside of the matters
 * @param groups the roles in their territory that may do it
 */
public record SessionTurn(String taskId, String name, LiveStage stage, @Nullable UUID itemId, List<String> groups) {
}
