package org.tripartita.identity;

import java.util.UUID;

/**
 * A login asks for no code any more; its owner is told, in case somebody else did it.
 *
 * @param id of this one removal
 * @param username whose login it is
 * @param byOwner whether its owner switched it off, and no administrator took it
 */
public record SecondFactorRemoved(UUID id, String username, boolean byOwner) {
}
