package org.tripartita.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatBalance;
import org.tripartita.secretariat.SeatEnd;

/** How the composition of an STL changed from day to day, the latest first; read from all its seats at once. */
final class SeatHistory {

	private SeatHistory() {
	}

	/**
	 * A day on which somebody came or left.
	 *
	 * @param balance how the seats stood from that day on
	 */
	record Day(LocalDate on, List<Move> moves, SeatBalance balance) {
	}

	/**
	 * Who came or left.
	 *
	 * @param came false where the seat ended
	 */
	record Move(Seat seat, boolean came) {
	}

	/** The days of an STL; seats that ended before it stood were drafts and are left out. */
	static List<Day> of(List<Seat> all, LocalDate installedOn) {
		var seats = all.stream().filter(seat -> seat.to() == null || !seat.to().isBefore(installedOn)).toList();
		Map<LocalDate, List<Move>> days = new TreeMap<>(Comparator.reverseOrder());
		for (var seat : seats) {
			add(days, seat.from().isBefore(installedOn) ? installedOn : seat.from(), new Move(seat, true));
			if (seat.to() != null && isFarewell(seat)) {
				add(days, seat.to().plusDays(1), new Move(seat, false));
			}
		}
		return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue(), balance(seats, day.getKey()))).toList();
	}

	/** Whoever only went on, or was a vacancy or an assumption until somebody came, says no farewell. */
	private static boolean isFarewell(Seat seat) {
		var end = seat.tenure().end();
		return !seat.vacant() && end != SeatEnd.RENEWED && end != SeatEnd.CORRECTED;
	}

	private static void add(Map<LocalDate, List<Move>> days, LocalDate day, Move move) {
		days.computeIfAbsent(day, none -> new ArrayList<>()).add(move);
	}

	private static SeatBalance balance(List<Seat> seats, LocalDate day) {
		return SeatBalance.of(seats.stream().filter(seat -> seat.heldOn(day)).toList());
	}

}
