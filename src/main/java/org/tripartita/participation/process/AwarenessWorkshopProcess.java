package org.tripartita.participation.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code awareness-workshop} and this module agree on. */
final class AwarenessWorkshopProcess {

	static final String KEY = "awareness-workshop";

	static final ProcessVariable<UUID> WORKSHOP_ID = ProcessVariable.ofId("workshopId");

	/** Attendance by sector, for the decision {@code workshop-attendance}. */
	static final ProcessVariable<Integer> GOVERNMENT = ProcessVariable.ofCount("governmentAttendance");

	static final ProcessVariable<Integer> OVERSIGHT_BODY = ProcessVariable.ofCount("oversightBodyAttendance");

	static final ProcessVariable<Integer> CIVIL_SOCIETY = ProcessVariable.ofCount("civilSocietyAttendance");

	static final ProcessVariable<Boolean> REPEAT = ProcessVariable.ofFlag("repeat");

	private AwarenessWorkshopProcess() {
	}

}
