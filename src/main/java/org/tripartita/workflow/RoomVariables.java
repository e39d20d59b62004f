package org.tripartita.workflow;

import java.time.LocalDate;
import java.util.UUID;

/** The variables that every map passes to its rooms and gets back from them. */
public final class RoomVariables {

	/** The exercise that the room works for; absent in processes of the STL itself. */
	public static final ProcessVariable<UUID> EXERCISE_ID = ProcessVariable.ofId("exerciseId");

	/** The code of the territory, for example {@code OAX}: it names the role groups and the tenant. */
	public static final ProcessVariable<String> TERRITORY = ProcessVariable.ofText("territory");

	/** The permanent secretariat (STL), once there is one. */
	public static final ProcessVariable<UUID> SECRETARIAT_ID = ProcessVariable.ofId("secretariatId");

	/** What a room with several uses is called for, for example {@code STL_SEATS}. */
	public static final ProcessVariable<String> PURPOSE = ProcessVariable.ofText("purpose");

	/** The thing that the room works on: a topic, a commitment, a call. */
	public static final ProcessVariable<UUID> ITEM_ID = ProcessVariable.ofId("itemId");

	/** What the room ended with. */
	public static final ProcessVariable<String> OUTCOME = ProcessVariable.ofText("outcome");

	/** The sector whose turn it is in a task that each of the three does for itself, as a role name. */
	public static final ProcessVariable<String> SECTOR = ProcessVariable.ofText("sector");

	/** The day by which the one task of a process is due, where those who asked for it fixed one; else its rule decides. */
	public static final ProcessVariable<LocalDate> DUE_ON = ProcessVariable.ofDate("dueOn");

	private RoomVariables() {
	}

}
