package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What the convener writes before a call is published (R2.4).
 *
 * @param bases how the call works: who convenes, for what, how it is decided
 * @param requirements what every candidate must meet, invited ones too (G-26)
 * @param outreach how groups that are usually left out will be reached (R7.2)
 * @param privacyNotice what happens with the applicants' data (R2.5)
 * @param criteria empty for tables, where nobody is selected; otherwise their weights add up to 100
 * @param window when applications are received
 * @param documents what applicants are asked for
 * @param panel who gives points, empty where the convener does; never in tables
 * @param objectionDays how many business days after the result objections are taken in, 0 for none
 * @param interviewWeight how much interviews count in the result, in percent, 0 where there are none
 */
public record DraftCall(UUID exerciseId, CallPurpose purpose, String bases, String requirements, String outreach,
		String privacyNotice, List<Seat> seats, List<Criterion> criteria, Window window,
		List<RequestedDocument> documents, List<Nominee> panel, int objectionDays, int interviewWeight) {

	/** A call whose panel hears nobody. */
	public DraftCall(UUID exerciseId, CallPurpose purpose, String bases, String requirements, String outreach, String privacyNotice,
			List<Seat> seats, List<Criterion> criteria, Window window, List<RequestedDocument> documents, List<Nominee> panel,
			int objectionDays) {
		this(exerciseId, purpose, bases, requirements, outreach, privacyNotice, seats, criteria, window, documents, panel, objectionDays, 0);
	}

	/** A call that asks for no documents and whose convener evaluates. */
	public DraftCall(UUID exerciseId, CallPurpose purpose, String bases, String requirements, String outreach,
			String privacyNotice, List<Seat> seats, List<Criterion> criteria, Window window) {
		this(exerciseId, purpose, bases, requirements, outreach, privacyNotice, seats, criteria, window, List.of(), List.of(), 0);
	}

	/**
	 * @param publishedOn null for a call that is published now; a past day for one that was held before
	 * @param closesOn the last day of reception
	 * @param termReason why it receives for so long, public; needed where it is less than the rule proposes
	 */
	public record Window(@Nullable LocalDate publishedOn, LocalDate closesOn, @Nullable String termReason) {

		/** A call to be published now. */
		public static Window until(LocalDate closesOn, @Nullable String termReason) {
			return new Window(null, closesOn, termReason);
		}

		/** A call held before it is entered here. */
		public static Window held(LocalDate publishedOn, LocalDate closesOn) {
			return new Window(publishedOn, closesOn, null);
		}

		boolean wasHeld() {
			return publishedOn != null;
		}

	}

	/** Whose vacancy it is for; null where it is for none. */
	@Nullable
	Sector vacant() {
		return purpose == CallPurpose.REPLACEMENT ? seats.get(0).sector() : null;
	}

}
