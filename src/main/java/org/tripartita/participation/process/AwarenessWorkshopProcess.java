package org.tripartita.participation.process;

import java.time.LocalDate;
import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code awareness-workshop} and this module agree on. */
final class AwarenessWorkshopProcess {

	static final String KEY = "awareness-workshop";

	static final ProcessVariable<UUID> WORKSHOP_ID = ProcessVariable.ofId("workshopId");

	/** The day for which the workshop is planned: what is to be recorded of it counts from there. */
	static final ProcessVariable<LocalDate> WORKSHOP_ON = ProcessVariable.ofDate("workshopOn");

	/** Attendance by sector, for the decision {@code workshop-attendance}. */
	static final ProcessVariable<Integer> GOVERNMENT = ProcessVariable.ofCount("governmentAttendance");

	static final ProcessVariable<Integer> OVERSIGHT_BODY = ProcessVariable.ofCount("oversightBodyAttendance");

	static final ProcessVariable<Integer> CIVIL_SOCIETY = ProcessVariable.ofCount("civilSocietyAttendance");

	static final ProcessVariable<Boolean> REPEAT = ProcessVariable.ofFlag("repeat");

	private AwarenessWorkshopProcess() {
	}

}
