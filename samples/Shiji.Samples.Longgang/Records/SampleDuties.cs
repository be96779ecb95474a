using Shiji.Kernel.Records;
using Shiji.League;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Records;

/// <summary>两制成表 — the appraisal and the registration for 2021: every member of the cut-off day in a sheet of their branch, all but a fixed number of ten thousand done; whoever was not appraised is not registered either.</summary>
internal sealed class SampleDuties(Lives lives)
{
    private const int Year = 2021;
    private static readonly (DutyKind Kind, DateOnly CutOff, DateOnly Due, int Missing)[] Kinds =
        [(DutyKind.Appraisal, new(2022, 1, 4), new(2022, 3, 31), 16), (DutyKind.Registration, new(2022, 2, 7), new(2022, 4, 30), 174)];

    public IEnumerable<DutyCampaign> Campaigns() => Kinds.Select(k => new DutyCampaign
    {
        Id = CampaignId(k.Kind, k.CutOff),
        OwnerId = 1,
        Kind = k.Kind,
        Year = Year,
        CutOff = k.CutOff,
        DueOn = k.Due,
        Document = "龙团〔2022〕1号",
        OpenedAt = At(k.CutOff),
        OpenedBy = "团区委",
    });

    public IEnumerable<BranchDuty> Sheets() => Kinds.SelectMany(k => Rolls(k.Kind, k.CutOff).OrderBy(r => r.Key).Select(r => new BranchDuty
    {
        Id = SheetId(k.Kind, k.CutOff, r.Key),
        CampaignId = CampaignId(k.Kind, k.CutOff),
        OrganisationId = r.Key,
        Day = k.CutOff,
        State = DutyState.Accepted,
        Due = r.Value.Count,
        HeldOn = k.CutOff.AddDays(20 + r.Key % 30),
        Present = k.Kind == DutyKind.Appraisal ? r.Value.Count : 0,
        SubmittedBy = "支部书记",
        SubmittedAt = At(k.CutOff.AddDays(20 + r.Key % 30)),
        AnsweredBy = "上级团委",
        AnsweredAt = At(k.CutOff.AddDays(24 + r.Key % 30)),
    }));

    public IEnumerable<DutyLine> Lines() => Kinds.SelectMany(k =>
    {
        var rolls = Rolls(k.Kind, k.CutOff);
        var missed = Missed(rolls.Values.SelectMany(r => r), k.Missing);
        return rolls.OrderBy(r => r.Key).SelectMany(r => Lines(k.Kind, k.CutOff, r.Key, r.Value, missed));
    });

    private static IEnumerable<DutyLine> Lines(DutyKind kind, DateOnly cutOff, int branch, List<Life> roll, ulong missed)
    {
        var (at, excellent) = (0, roll.Count(l => Luck(l) > missed) / 4);
        foreach (var life in roll)
        {
            var done = Luck(life) > missed;
            yield return new()
            {
                Id = RowId.Of(life.Drawn, cutOff, 40 + (int)kind),
                OrganisationId = branch,
                Day = cutOff,
                DutyId = SheetId(kind, cutOff, branch),
                Kind = kind,
                Year = Year,
                MemberId = life.Id,
                PersonId = life.Person,
                Result = !done ? null : kind == DutyKind.Registration ? DutyResult.Registered : at++ < excellent ? DutyResult.Excellent : at % 20 == 7 ? DutyResult.Fair : DutyResult.Good,
                Reason = done ? null : "失去联系",
                Done = done,
                Evidence = Evidence.RollCall,
            };
        }
    }

    /// <summary>Whoever is due, by the branch on whose roll they stood.</summary>
    private Dictionary<int, List<Life>> Rolls(DutyKind kind, DateOnly day) => lives.RollsOn(day, withParty: kind != DutyKind.Appraisal);

    /// <summary>So many of ten thousand, the least lucky: those of the smaller number are among those of the larger.</summary>
    private static ulong Missed(IEnumerable<Life> due, int ofTenThousand)
    {
        var luck = due.Select(Luck).Order().ToList();
        return luck[(int)(luck.Count * (long)ofTenThousand / 10_000) - 1];
    }

    private static ulong Luck(Life life) => Dice.Mix(life.Drawn + 0xD07);

    private static Guid CampaignId(DutyKind kind, DateOnly day) => RowId.Of(Dice.Mix((ulong)kind), day, 50);

    private static Guid SheetId(DutyKind kind, DateOnly day, int branch) => RowId.Of(Dice.Mix((ulong)kind << 32 | (uint)branch), day, 60);

    private static DateTime At(DateOnly day) => day.ToDateTime(new(2, 0), DateTimeKind.Utc);
}
