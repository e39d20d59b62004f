package org.tripartita.opencall.process;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Gender;
import org.tripartita.opencall.CallReception.Entered;
import org.tripartita.opencall.PaperApplication;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** What the forms of a call have in common. */
final class CallForms {

	/** Stands where people apply for no sector: the facilitator. */
	private static final String NO_SECTOR = "facilitacion";

	private CallForms() {
	}

	/** An application as staff enters it. */
	static PaperApplication application(Answer row) {
		return new PaperApplication(sector(row.text("sector")), row.text("organisation"), row.text("position"),
				row.text("motivation"), row.textOrNull("contactEmail"), row.date("on"),
				row.findChoice("gender", Gender.class).orElse(null), row.flag("worksForMember"));
	}

	private static @Nullable Sector sector(String role) {
		return role.equals(NO_SECTOR) ? null : Sector.ofRole(role);
	}

	/** How people call the sector of a candidate. */
	static String sectorName(Texts texts, @Nullable Sector sector) {
		return texts.of(sector == null ? "opencall.seat.facilitator" : "sector." + sector);
	}

	/** What applications that staff entered make of the task. */
	static Submission submission(Entered entered) {
		return switch (entered) {
			case DONE -> Submission.accepted();
			case NO_SUCH_SECTOR, NOT_MISSING -> Submission.refused("opencall.no-such-sector");
			case OUTSIDE_WINDOW -> Submission.refused("opencall.outside-window");
			case CLOSED -> Submission.refused("opencall.late");
		};
	}

}
