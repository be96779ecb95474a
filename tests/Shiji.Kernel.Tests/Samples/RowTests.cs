using System.Globalization;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;

namespace Shiji.Kernel.Tests.Samples;

public sealed class RowTests
{
    private static readonly Told Sample = Told.Once.Value;

    public static TheoryData<string> Registers => [.. Told.Registers.Keys];

    [Theory]
    [MemberData(nameof(Registers))]
    public void Every_row_fits_its_register_and_stands_in_the_tree_on_its_day(string key)
    {
        var register = Told.Registers[key];
        var options = register.Columns.Where(c => c.Options is not null).ToDictionary(c => c.Slot, c => c.Options!.ToHashSet(StringComparer.Ordinal));
        var used = register.Columns.Select(c => c.Slot).ToHashSet();
        var required = register.Columns.Where(c => c.Required).Select(c => c.Slot).ToHashSet();
        var largest = register.Columns.Where(c => c.Largest is not null).ToDictionary(c => c.Slot, c => c.Largest!.Value);
        var spells = Sample.District.Spells.ToLookup(s => s.OrganisationId);
        var placements = Sample.District.Placements.ToLookup(p => p.OrganisationId);
        var (numbers, ids, last, count) = (new HashSet<string>(), new HashSet<Guid>(), DateOnly.MinValue, 0L);
        foreach (var row in Sample.All(key))
        {
            count++;
            Assert.True(ids.Add(row.Id));
            Assert.True(row.Day >= last);
            last = row.Day;
            Assert.Single(spells[row.OrganisationId], s => s.Day <= row.Day && (s.Until is null || row.Day < s.Until));
            Assert.Single(placements[row.OrganisationId], p => p.From <= row.Day && (p.Until is null || row.Day < p.Until));
            Assert.True(row.Number is null || numbers.Add(row.Number));
            Assert.True(row.RecordedAt >= row.Day.ToDateTime(TimeOnly.MinValue) && row.RecordedAt.Kind == DateTimeKind.Utc);
            Assert.True(row.Until is null || row.Until > row.Day);
            foreach (var (slot, value) in Cells(row))
            {
                Assert.True(value is null || used.Contains(slot), $"{key} {slot} {value}");
                Assert.True(value is not null || !required.Contains(slot), $"{key} {slot}");
                if (value is string text && options.TryGetValue(slot, out var list)) Assert.Contains(text, list);
                if (value is long number && row.State == RowState.InForce) Assert.InRange(number, 0, largest.GetValueOrDefault(slot, long.MaxValue));
            }
        }

        Assert.Equal(Sample.District.RowCountOf(key), count);
        Assert.True(count > 0);
    }

    [Theory]
    [InlineData("volunteer.service")]
    [InlineData("study.completion")]
    [InlineData("honour")]
    [InlineData("shock.member")]
    public void Some_rows_are_not_in_force_and_some_lie_outside_the_half_year(string key)
    {
        var states = Sample.All(key).GroupBy(r => r.State).ToDictionary(g => g.Key, g => g.Count());
        foreach (var state in Enum.GetValues<RowState>()) Assert.True(states.GetValueOrDefault(state) > 0, $"{key} {state}");
        Assert.Contains(Sample.InForce(key), r => r.Day.Year == 2021);
        Assert.Contains(Sample.InForce(key), r => r.Day >= Told.Until);
        var ids = Sample.All(key).Where(r => r.State == RowState.Superseded).Select(r => r.Id).ToHashSet();
        Assert.All(Sample.InForce(key).Where(r => r.CorrectionOf is not null), r => Assert.Contains(r.CorrectionOf!.Value, ids));
    }

    [Fact]
    public void Nobody_serves_twice_in_a_session_or_more_than_sixteen_hours_a_day_or_before_registering()
    {
        var registered = Sample.InForce("volunteer.person").ToDictionary(r => r.PersonId!.Value, r => r.Day);
        var sessions = Sample.InForce("volunteer.session").Select(r => r.Number!).ToHashSet(StringComparer.Ordinal);
        var (seen, served, held) = (new HashSet<(int, string)>(), new Dictionary<(int, DateOnly), long>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in Sample.InForce("volunteer.service"))
        {
            var person = row.PersonId!.Value;
            Assert.True(seen.Add((person, row.Title!)));
            served[(person, row.Day)] = served.GetValueOrDefault((person, row.Day)) + row.Quantity1;
            held.Add(row.Title!);
            if (registered.TryGetValue(person, out var day)) Assert.True(day <= row.Day);
        }

        Assert.True(served.Values.Max() <= 960, $"{served.Values.Max()}, {served.Values.Count(m => m > 960)} of {served.Count}");
        Assert.Superset(sessions, held);
        Assert.Superset(held, sessions);
    }

    [Fact]
    public void Most_service_was_checked_in_by_machine_and_some_of_it_was_not()
    {
        var mix = Sample.Flow("volunteer.service").GroupBy(r => r.Evidence).ToDictionary(g => g.Key, g => 100.0 * g.Count() / 472_013);
        Assert.InRange(mix[Evidence.Machine], 68, 72);
        Assert.InRange(mix[Evidence.RollCall], 13, 17);
        Assert.InRange(mix[Evidence.BackFilled], 6, 10);
        Assert.InRange(mix[Evidence.Imported], 4, 6);
        Assert.InRange(mix[Evidence.Declared], 1, 3);
    }

    [Fact]
    public void People_are_numbered_densely_and_their_identity_numbers_are_valid_and_different()
    {
        var (next, numbers, leap) = (1, new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var person in Sample.District.People())
        {
            Assert.Equal(next++, person.Id);
            if (person.IdentityNumber is not { } number) continue;
            Assert.True(ResidentIdentity.IsValid(number));
            Assert.True(numbers.Add(number));
            if (person.BornOn is { } born) Assert.Equal(born.ToString("yyyyMMdd", null), number[6..14]);
            if (person.BornOn is { Month: 2, Day: 29 }) leap++;
        }

        Assert.Equal(Sample.District.PersonCount, next - 1);
        Assert.True(leap > 10);
        Assert.Equal(Sample.District.Subjects().Count() + Sample.District.Points().Count(), Sample.District.Subjects().Max(s => s.Id)); // points are numbered apart, out of the same rows of things
    }

    [Fact]
    public void Row_ids_differ_among_all_registers()
    {
        var ids = Sample.District.Rows(Told.Ids).Select(r => r.Id).ToHashSet();
        Assert.Equal(Sample.District.RowCount, ids.Count);
    }

    [Fact]
    public void Identity_numbers_stay_different_at_ten_times_the_scale()
    {
        var (numbers, count) = (new HashSet<long>(), 0);
        foreach (var person in new Told(10).District.People())
            if (person.IdentityNumber is { } number)
            {
                count++;
                numbers.Add(long.Parse(number.AsSpan(0, 17), CultureInfo.InvariantCulture));
            }

        Assert.Equal(count, numbers.Count);
    }

    private static IEnumerable<(ColumnSlot, object?)> Cells(RegisterRow row) =>
    [
        (ColumnSlot.Quantity1, row.Quantity1 == 0 ? null : row.Quantity1), (ColumnSlot.Quantity2, row.Quantity2 == 0 ? null : row.Quantity2),
        (ColumnSlot.Facet1, row.Facet1), (ColumnSlot.Facet2, row.Facet2), (ColumnSlot.Facet3, row.Facet3),
        (ColumnSlot.Person, row.PersonId), (ColumnSlot.Subject, row.SubjectId), (ColumnSlot.Number, row.Number),
        (ColumnSlot.Title, row.Title), (ColumnSlot.Until, row.Until),
    ];
}
