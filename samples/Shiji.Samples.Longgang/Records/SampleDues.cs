using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.League;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Records;

/// <summary>团费 — the half-year's sheets of every branch: a few never pay, some pay a month late. Who owes in a row is found of it, not told.</summary>
internal sealed class SampleDues(Lives lives)
{
    private const int Months = 6;
    private const int NeverOfThousand = 4;
    private const int LateOfThousand = 9;
    private const int Pupil = 20;
    private const int LowFen = 300;

    /// <summary>Of whoever is no pupil: nothing fixed, little, or a share.</summary>
    public static (DuesBand? Band, int? Fen) StandardOf(Life life) => (life.Branch.Field, Dice.Mix(life.Drawn + 0xFE3) % 20) switch
    {
        (Field.School, _) => (null, null),
        (_, < 3) => (DuesBand.None, null),
        (_, < 6) => (DuesBand.Low, null),
        (_, var drawn) => (DuesBand.Share, 400 + 100 * (int)(drawn % 12)),
    };

    public IEnumerable<DuesMonth> Sheets() => Rolls().Select(r => Sheet(r.Month, r.Branch, r.Roll, [.. r.Roll.Where(l => !Paid(l, r.Month) && LatePaid(l, r.Month) is null)]));

    public IEnumerable<DuesLine> Lines() => Rolls().SelectMany(r => r.Roll.Where(l => !Paid(l, r.Month)).Select(l => new DuesLine
    {
        Id = RowId.Of(Dice.Mix(l.Drawn + (ulong)r.Month.Month), r.Month, 81),
        OrganisationId = r.Branch,
        Day = r.Month,
        MonthId = SheetId(r.Month, r.Branch),
        MemberId = l.Id,
        PersonId = l.Person,
        Fen = FenOf(l),
        PaidOn = LatePaid(l, r.Month),
    }));

    private IEnumerable<(DateOnly Month, int Branch, List<Life> Roll)> Rolls() =>
        from i in Enumerable.Range(0, Months)
        let month = HalfYear.From.AddMonths(i)
        from roll in lives.RollsOn(month, withParty: false).OrderBy(r => r.Key)
        select (month, roll.Key, roll.Value);

    private static DuesMonth Sheet(DateOnly month, int branch, List<Life> roll, List<Life> unpaid) => new()
    {
        Id = SheetId(month, branch),
        OrganisationId = branch,
        Day = month,
        Due = roll.Count,
        Unpaid = unpaid.Count,
        DueFen = roll.Sum(l => (long)FenOf(l)),
        UnpaidFen = unpaid.Sum(l => (long)FenOf(l)),
        RecordedAt = month.AddMonths(1).AddDays(4).ToDateTime(new(2, 0), DateTimeKind.Utc),
        RecordedBy = "支部书记",
        Evidence = Evidence.Declared,
    };

    private static bool Paid(Life life, DateOnly month) => Luck(life, 0) >= NeverOfThousand && Luck(life, month.Month) >= LateOfThousand;

    private static DateOnly? LatePaid(Life life, DateOnly month) => Luck(life, 0) < NeverOfThousand ? null : month.AddMonths(1).AddDays((int)(life.Drawn % 27));

    private static int FenOf(Life life) => StandardOf(life) switch { ({ } band, var fen) => fen ?? (band == DuesBand.Low ? LowFen : Pupil), _ => Pupil };

    private static int Luck(Life life, int month) => (int)(Dice.Mix(life.Drawn + 0xF33 + (ulong)month) % 1000);

    private static Guid SheetId(DateOnly month, int branch) => RowId.Of(Dice.Mix((ulong)branch + 0xD0E), month, 80);
}
