package org.tripartita.secretariat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * A session as anybody reads it: before it its agenda, after it what its acta says (G-08 [S3:613,713]). What it decided and
 * who was there are told once the acta is sealed.
 *
 * @param matters its agenda in order
 * @param calls its calls, the first first
 * @param present who came to the latest call, by sector; every sector is in the map
 * @param refusals who did not sign the acta and why
 * @param agreements what it agreed to have done
 */
public record SessionReport(Session session, List<Matter> matters, List<Call> calls, Map<Sector, List<Seat>> present,
		List<SectorSignature> refusals, List<Agreement> agreements) {

	/**
	 * A matter and what became of it.
	 *
	 * @param former how its text read before it was corrected, in words; empty where it stayed
	 * @param votes how each sector voted; empty where there was no vote
	 * @param counted by which rules they were counted, in words; null where there was no vote
	 * @param bench how several garantes voted among themselves; null where there was one
	 * @param casts how the votes of sectors that elected who casts them were cast, in words
	 * @param dissents what was said against it
	 * @param papers on what it was deliberated
	 */
	public record Matter(SessionItem item, List<String> former, Map<Sector, Ballot> votes, @Nullable String counted,
			@Nullable Ballot bench, List<String> casts, List<Dissent> dissents, List<AgendaDocuments.Paper> papers) {
	}

	/**
	 * One of up to three calls.
	 *
	 * @param quorum null before anybody noted who came
	 * @param documentId the sealed act of a call without quorum
	 */
	public record Call(int number, LocalDate noticedOn, LocalDate on, LocalTime at, @Nullable Boolean quorum, @Nullable UUID documentId) {
	}

	/** Whether its acta is sealed; what it decided holds unless too few sectors signed it. */
	public boolean sealed() {
		return session.state() == SessionState.HELD || unsigned();
	}

	/** Whether a matter was put to the vote. */
	public boolean hasVotes() {
		return matters.stream().anyMatch(matter -> !matter.votes().isEmpty());
	}

	/** Whether its acta was sealed without enough signatures. */
	public boolean unsigned() {
		return session.state() == SessionState.UNSIGNED;
	}

}
