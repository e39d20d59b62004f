package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Chapter.Effect;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * What a chapter does: it meets and agrees on its own; an agreement with the three sectors in it, which each of them
 * signs, binds the exercise, and any other is a proposal to the STL [S3:343]. An assumption agrees to nothing.
 */
@Service
@Transactional
public class ChapterWork {

	private final Chapters chapters;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Agenda agenda;

	private final SecretariatLife life;

	private final SecretariatLog log;

	private final ServedExercises served;

	private final ActaRegister actas;

	private final SignatureProofs proofs;

	private final ActaSigners signers;

	private final Wording wording;

	private final Texts texts;

	ChapterWork(Chapters chapters, Secretariats secretariats, Seats seats, Agenda agenda, SecretariatLife life, SecretariatLog log,
			ServedExercises served, ActaRegister actas, SignatureProofs proofs, ActaSigners signers,
			Wording wording, Texts texts) {
		this.chapters = chapters;
		this.secretariats = secretariats;
		this.seats = seats;
		this.agenda = agenda;
		this.life = life;
		this.log = log;
		this.served = served;
		this.actas = actas;
		this.proofs = proofs;
		this.signers = signers;
		this.wording = wording;
		this.texts = texts;
	}

	/**
	 * A chapter to open.
	 *
	 * @param members seats of the STL that take part in it
	 * @param assumed those of them that no source names in it
	 * @param assumption why they are taken for granted, null where none is
	 */
	public record Opening(UUID secretariatId, String name, String matter, LocalDate on, Set<UUID> members, Set<UUID> assumed,
			@Nullable String assumption) {
	}

	/** What became of a chapter or of a meeting that somebody noted. */
	public sealed interface Noted {

		/** @param id the chapter or the agreement */
		record Taken(UUID id) implements Noted {
		}

		/** @param refused why it cannot be so */
		record Declined(Verdict.Refused refused) implements Noted {
		}

	}

	/** Opens a chapter of an STL. */
	public Noted open(Opening wanted, String by) {
		if (wanted.on().isAfter(log.today())) {
			return declined("secretariat.in-future");
		}
		if (wanted.members().isEmpty() && wanted.assumed().isEmpty()) {
			return declined("chapter.nobody");
		}
		if (!wanted.assumed().isEmpty() && wanted.assumption() == null) {
			return declined("chapter.assumption-missing");
		}
		if (chapters.named(wanted.secretariatId(), wanted.name())) {
			return declined("chapter.named-already", wanted.name());
		}
		var chapter = chapters.open(wanted.secretariatId(), wanted.name(), wanted.matter(), wanted.on(), by);
		for (var seat : seats.current(wanted.secretariatId())) {
			if (wanted.assumed().contains(seat.id())) {
				chapters.join(chapter, seat.place().id(), wanted.on(), wanted.assumption());
			}
			else if (wanted.members().contains(seat.id())) {
				chapters.join(chapter, seat.place().id(), wanted.on(), null);
			}
		}
		log.add(wanted.secretariatId(), wanted.on(), null, "chapter.log.opened", wording.chapter(wanted.name()), wanted.matter());
		return new Noted.Taken(chapter);
	}

	/**
	 * A meeting of a chapter.
	 *
	 * @param joining seats that take part from now on by a designation in writing
	 * @param present seats that came
	 * @param agreed whether nobody of those present opposed
	 */
	public record Meeting(LocalDate on, String title, String text, Set<UUID> joining, Set<UUID> present, boolean agreed) {
	}

	/** Notes what a chapter agreed or could not agree on; present is who held a place of it on that day. */
	public Noted meet(UUID chapterId, Meeting meeting, String by) {
		var chapter = chapters.get(chapterId);
		if (meeting.on().isAfter(log.today())) {
			return declined("secretariat.in-future");
		}
		if (meeting.on().isBefore(chapter.openedOn())) {
			return declined("chapter.before-it-began", SpokenDay.of(chapter.openedOn()));
		}
		var then = seats.of(chapter.secretariatId(), meeting.on()).stream().filter(seat -> !seat.vacant()).toList();
		var own = chapter.members().stream().map(one -> one.seat().place().id()).collect(Collectors.toSet());
		then.stream().filter(seat -> meeting.joining().contains(seat.id())).map(seat -> seat.place().id()).forEach(own::add);
		var came = then.stream().filter(seat -> own.contains(seat.place().id())).map(Seat::id).collect(Collectors.toSet());
		if (meeting.present().isEmpty() || !came.containsAll(meeting.present())) {
			return declined("chapter.not-a-member", SpokenDay.of(meeting.on()));
		}
		seats.current(chapter.secretariatId())
			.stream()
			.filter(seat -> meeting.joining().contains(seat.id()))
			.forEach(seat -> chapters.join(chapterId, seat.place().id(), meeting.on(), null));
		return new Noted.Taken(chapters.add(chapterId, meeting.on(), meeting.title(), meeting.text(), meeting.agreed(), meeting.present(), by));
	}

	/** The sectors that took part in an agreement through somebody who is no assumption. */
	@Transactional(readOnly = true)
	public Set<Sector> sectorsIn(UUID actId) {
		var designated = chapters.get(chapters.getAct(actId).chapterId())
			.members()
			.stream()
			.filter(one -> one.assumption() == null)
			.map(one -> one.seat().place().id())
			.collect(Collectors.toSet());
		return present(actId).stream()
			.filter(seat -> designated.contains(seat.place().id()) && !seat.assumed())
			.map(Seat::sector)
			.collect(Collectors.toSet());
	}

	@Transactional(readOnly = true)
	public Chapter.Act act(UUID actId) {
		return chapters.getAct(actId);
	}

	/** Who came. */
	@Transactional(readOnly = true)
	public List<Seat> present(UUID actId) {
		return chapters.present(actId);
	}

	/** A sector signs an agreement through somebody who came, or says why it does not. */
	public Verdict sign(UUID actId, SectorSignature act, SigningAct signing) {
		if (act.actedOn().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (act.actedOn().isBefore(chapters.getAct(actId).heldOn())) {
			return Verdict.refused("chapter.signed-before");
		}
		chapters.sign(actId, act, signing.participant());
		proofs.note(subject(actId), act.sector(), act.reason(), signing);
		return Verdict.taken();
	}

	/** What the sectors sign: the acta of the agreement as it stands, without signatures. */
	@Transactional(readOnly = true)
	public String text(UUID actId) {
		var act = chapters.getAct(actId);
		return body(chapters.get(act.chapterId()), act).build().text();
	}

	private static String subject(UUID actId) {
		return "chapter-act:" + actId;
	}

	/** Seals an agreement that the three sectors signed; one that a sector did not sign goes to the STL. */
	public Effect settle(UUID actId) {
		var signed = chapters.signatures(actId).stream().filter(SectorSignature::signed).count();
		if (signed < Sector.values().length || sectorsIn(actId).size() < Sector.values().length) {
			propose(actId);
			return Effect.PROPOSES;
		}
		var act = chapters.getAct(actId);
		var chapter = chapters.get(act.chapterId());
		var acta = actas.seal(draft(chapter, act));
		chapters.settle(actId, Effect.BINDS, null, acta.documentId());
		log.add(chapter.secretariatId(), act.heldOn(), acta.documentId(), "chapter.log.bound", wording.chapter(chapter.name()), act.title());
		served.tell(secretariats.get(chapter.secretariatId()), act.heldOn(), acta.documentId(), "chapter.log.bound", wording.chapter(chapter.name()),
				act.title());
		return Effect.BINDS;
	}

	/** Puts what a chapter agreed on the agenda of the STL. */
	public void propose(UUID actId) {
		var act = chapters.getAct(actId);
		var chapter = chapters.get(act.chapterId());
		var item = agenda.file(new AgendaItem(chapter.secretariatId(), null, AgendaKind.OTHER, null,
				texts.of("chapter.proposal", wording.chapter(chapter.name()), act.title()), act.text(), act.heldOn()));
		chapters.settle(actId, Effect.PROPOSES, item, null);
		log.add(chapter.secretariatId(), act.heldOn(), null, "chapter.log.proposed", wording.chapter(chapter.name()), act.title());
		life.askForSession(chapter.secretariatId());
	}

	/** The chapter ends; what it agreed stays. */
	public Verdict close(UUID chapterId, LocalDate on, String reason) {
		var chapter = chapters.get(chapterId);
		if (on.isAfter(log.today()) || on.isBefore(chapter.openedOn())) {
			return Verdict.refused("chapter.closed-out-of-time");
		}
		chapters.close(chapterId, on);
		log.add(chapter.secretariatId(), on, null, "chapter.log.closed", wording.chapter(chapter.name()), reason);
		return Verdict.taken();
	}

	private ActaDraft draft(Chapter chapter, Chapter.Act act) {
		var acta = body(chapter, act);
		signers.tell(acta, subject(act.id()), chapters.signatures(act.id()));
		return acta.build();
	}

	private ActaDraft.Builder body(Chapter chapter, Chapter.Act act) {
		var secretariat = secretariats.get(chapter.secretariatId());
		var filing = Filing.of(DocumentKind.CHAPTER_AGREEMENT, Visibility.PUBLIC,
				texts.of("chapter.acta.title", act.number(), wording.chapter(chapter.name()), secretariat.name()), act.heldOn())
			.inSecretariat(secretariat.id());
		return ActaDraft.of(filing)
			.fact(texts.of("chapter.acta.chapter"), chapter.name())
			.fact(texts.of("session.acta.day"), SpokenDay.of(act.heldOn()))
			.section(texts.of("session.acta.present"), chapters.present(act.id()).stream().map(wording::seat).toList())
			.section(act.title(), act.text())
			.data("secretariat", secretariat.code());
	}

	private static Noted declined(String reason, Object... arguments) {
		return new Noted.Declined(new Verdict.Refused(reason, List.of(arguments)));
	}

}
