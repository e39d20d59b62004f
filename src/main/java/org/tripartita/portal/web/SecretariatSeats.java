package org.tripartita.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Chapters;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatBalance;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.Spokespersons;
import org.tripartita.secretariat.Voices;

/** Who sits in an STL on a day and how that came about: one statement for each list. */
@Component
class SecretariatSeats {

	private final Seats seats;

	private final Voices voices;

	private final Chapters chapters;

	private final Spokespersons spokespersons;

	private final Clock clock;

	private final ZoneId zone;

	SecretariatSeats(Seats seats, Voices voices, Chapters chapters, Spokespersons spokespersons, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.seats = seats;
		this.voices = voices;
		this.chapters = chapters;
		this.spokespersons = spokespersons;
		this.clock = clock;
		this.zone = zone;
	}

	/** The seats of one sector. */
	record Bench(Sector sector, List<Seat> seats, SeatPicture.Marks marks) {

		/** For whom an alternate stands in; null where nobody holds the place. */
		public @Nullable Seat titularOf(Seat alternate) {
			return seats.stream()
				.filter(seat -> !seat.alternate() && !seat.vacant() && seat.place().id().equals(alternate.place().id()))
				.findFirst()
				.orElse(null);
		}

	}

	/**
	 * Shows the composition of a day.
	 *
	 * @param asked the day that somebody asked for; where it is none, or still to come, the page says so and shows today
	 */
	void show(Secretariat secretariat, @Nullable String asked, Model model) {
		var today = LocalDate.ofInstant(clock.instant(), zone);
		var known = day(asked).filter(day -> !day.isAfter(today));
		var day = known.orElse(today);
		var all = seats.history(secretariat.id());
		var sitting = all.stream().filter(seat -> sits(secretariat, seat, day, today)).toList();
		var balance = SeatBalance.of(sitting);
		model.addAttribute("day", day);
		model.addAttribute("today", today);
		model.addAttribute("noSuchDay", asked != null && known.isEmpty());
		model.addAttribute("benches", Arrays.stream(Sector.values()).map(sector -> bench(sitting, sector)).toList());
		model.addAttribute("balance", balance);
		model.addAttribute("picture", SeatPicture.of(balance));
		model.addAttribute("sources", sitting.stream().map(seat -> seat.tenure().source()).filter(source -> source != null).distinct().toList());
		model.addAttribute("voices", voices.of(secretariat.id()).stream().filter(voice -> voice.heardOn(day)).toList());
		model.addAttribute("spokespersons", spokespersons.of(secretariat.id())
			.stream()
			.filter(one -> one.speaksOn(day))
			.collect(Collectors.toMap(Spokespersons.Spokesperson::seatId, one -> one, (latest, earlier) -> latest)));
		model.addAttribute("chapters", chapters.of(secretariat.id()));
		var installedOn = secretariat.installedOn();
		model.addAttribute("history", installedOn == null ? List.of() : SeatHistory.of(all, installedOn));
	}

	/** While it forms, whoever is accredited; a designation may be younger than the day that is spoken of. */
	private static boolean sits(Secretariat secretariat, Seat seat, LocalDate day, LocalDate today) {
		return secretariat.state() == SecretariatState.FORMING && day.equals(today) ? seat.to() == null : seat.heldOn(day);
	}

	private static Optional<LocalDate> day(@Nullable String asked) {
		try {
			return Optional.ofNullable(asked).map(LocalDate::parse);
		}
		catch (DateTimeParseException noDay) {
			return Optional.empty();
		}
	}

	private static Bench bench(List<Seat> sitting, Sector sector) {
		var own = sitting.stream().filter(seat -> seat.sector() == sector).toList();
		return new Bench(sector, own, SeatPicture.marks(own));
	}

}
