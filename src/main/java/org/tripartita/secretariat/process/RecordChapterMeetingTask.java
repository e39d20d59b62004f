package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.ChapterProcess.ACT_ID;
import static org.tripartita.secretariat.process.ChapterProcess.AGREED;
import static org.tripartita.secretariat.process.ChapterProcess.CHAPTER_ID;
import static org.tripartita.secretariat.process.ChapterProcess.NEXT;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Chapter;
import org.tripartita.secretariat.ChapterWork;
import org.tripartita.secretariat.ChapterWork.Meeting;
import org.tripartita.secretariat.ChapterWork.Noted;
import org.tripartita.secretariat.Chapters;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.secretariat.process.ChapterProcess.Next;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The secretary notes what a chapter agreed, or that it ended. */
@Component
class RecordChapterMeetingTask implements UserTaskHandler {

	private final ChapterWork work;

	private final Chapters chapters;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Wording wording;

	private final Texts texts;

	RecordChapterMeetingTask(ChapterWork work, Chapters chapters, Secretariats secretariats, Seats seats, Wording wording, Texts texts) {
		this.work = work;
		this.chapters = chapters;
		this.secretariats = secretariats;
		this.seats = seats;
		this.wording = wording;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var chapter = chapters.get(task.value(CHAPTER_ID));
		var own = chapter.members().stream().map(one -> one.seat().id()).toList();
		var others = seats.current(chapter.secretariatId()).stream().filter(seat -> !seat.vacant() && !own.contains(seat.id())).toList();
		form.text("chapterName", chapter.name()).text("secretariatName", secretariats.get(chapter.secretariatId()).name());
		form.rows("members", chapter.members().stream().map(this::row).toList());
		form.options("others", Stream.concat(others.stream(), assumed(chapter)).map(this::option).toList());
		form.options("seats", Stream.concat(chapter.members().stream().map(Chapter.Member::seat), Stream.concat(others.stream(), former(chapter)))
			.filter(seat -> !seat.vacant())
			.map(this::option)
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(CHAPTER_ID);
		if (answer.choice("next", Next.class) == Next.CLOSE) {
			return Verdicts.submission(work.close(id, answer.date("on"), answer.text("reason")), accepted -> accepted.with(NEXT, Next.CLOSE));
		}
		var meeting = new Meeting(answer.date("on"), answer.text("title"), answer.text("text"), OpenChapterStart.ids(answer, "joining"),
				OpenChapterStart.ids(answer, "present"), answer.text("agreed").equals("YES"));
		var noted = work.meet(id, meeting, task.participant());
		return noted instanceof Noted.Declined declined ? Verdicts.submission(declined.refused())
				: facts(((Noted.Taken) noted).id(), meeting.agreed());
	}

	private Submission facts(UUID act, boolean agreed) {
		return Quorum.facts(Submission.accepted(), work.sectorsIn(act)).with(NEXT, Next.MEETING).with(ACT_ID, act).with(AGREED, agreed);
	}

	/** Who held a place of the chapter since it was opened: a meeting of then is theirs. */
	private Stream<Seat> former(Chapter chapter) {
		var places = chapter.members().stream().map(one -> one.seat().place().id()).collect(Collectors.toSet());
		return seats.history(chapter.secretariatId())
			.stream()
			.filter(seat -> places.contains(seat.place().id()) && seat.to() != null && !seat.to().isBefore(chapter.openedOn()));
	}

	private static Stream<Seat> assumed(Chapter chapter) {
		return chapter.members().stream().filter(one -> one.assumption() != null).map(Chapter.Member::seat);
	}

	private Map<String, String> row(Chapter.Member one) {
		var why = Objects.requireNonNullElse(one.assumption(), Objects.requireNonNullElse(one.seat().tenure().assumption(), ""));
		return Map.of("sector", wording.sector(one.seat().sector()), "seat", wording.seat(one.seat()), "assumption", why);
	}

	private Option option(Seat seat) {
		return new Option(texts.of("seat.option", wording.sector(seat.sector()), wording.seat(seat)), seat.id().toString());
	}

}
