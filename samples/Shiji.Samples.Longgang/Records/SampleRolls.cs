using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.League;
using Shiji.Samples.Longgang.Streams;
using Shiji.Samples.Longgang.Tree;

namespace Shiji.Samples.Longgang.Records;

/// <summary>名册 — the members of the rosters as the product keeps them: on rolls, with what came and went, and who was sent where.</summary>
internal sealed class SampleRolls(Setting setting)
{
    /// <summary>Who joined elsewhere this year has a number from elsewhere.</summary>
    private const int Elsewhere = 900_000;

    private readonly Lives _lives = new(setting);
    private NumberPlan? _numbers;

    public SampleRecommendations Recommendations => new(setting, _lives);

    public SampleDuties Duties => new(_lives);

    public SampleDues Dues => new(_lives);

    public IEnumerable<Admission> Admissions() => new SampleAdmissions(_lives).Admissions();

    public IEnumerable<AdmissionStep> AdmissionSteps() => new SampleAdmissions(_lives).Steps();

    private NumberPlan Numbers => _numbers ??= new(setting, _lives);

    public IEnumerable<NumberBatch> Batches() => Numbers.Batches;

    public IEnumerable<NumberUse> Uses() => Numbers.Uses();

    public IEnumerable<Member> Members()
    {
        var serial = new Dictionary<int, int> { [2022] = Elsewhere };
        foreach (var life in _lives.All())
            yield return new()
            {
                Id = life.Id,
                PersonId = life.Person,
                RegisteredAs = life.Person,
                OrganisationId = (life.Sent is { State: TransferState.Done } sent ? sent.To : life.Merged?.To ?? life.Branch).Id,
                Day = life.Joined,
                State = MemberState.OnRoll,
                Number = life.Joined.Year < 2017 ? null : Numbers.NumberOf(life) ?? NumberOf(life.Joined.Year, serial[life.Joined.Year] = serial.GetValueOrDefault(life.Joined.Year) + 1),
                InParty = life.InParty,
                DuesBand = SampleDues.StandardOf(life).Band,
                DuesFen = SampleDues.StandardOf(life).Fen,
                Floating = life.Branch.Type == OrganisationType.FloatingBranch && life.Sent is not { State: TransferState.Done },
            };
    }

    public IEnumerable<RollSpell> Spells()
    {
        foreach (var life in _lives.All())
        {
            var next = life.Sent is { State: TransferState.Done } sent ? (sent.Ended, sent.To) : life.Merged;
            yield return Spell(life, life.Branch, life.Since, next?.Item1, 1);
            if (next is { } there) yield return Spell(life, there.Item2, there.Item1, null, 2);
        }
    }

    public IEnumerable<RollChange> Changes()
    {
        foreach (var life in _lives.All())
        {
            yield return Change(life, life.Branch, life.Since, life.IsNew ? RollChangeKind.Joined : RollChangeKind.Listed, null, null, 1);
            var (to, day, why) = life.Sent is { State: TransferState.Done } sent ? (sent.To, sent.Ended, TransferWay.Job.Word()) : life.Merged is { } merged ? (merged.To, merged.Day, "支部合并") : (null, default, "");
            if (to is null) continue;
            yield return Change(life, life.Branch, day, RollChangeKind.Sent, to, why, 2);
            yield return Change(life, to, day, RollChangeKind.Received, life.Branch, why, 3);
        }
    }

    public IEnumerable<Transfer> Transfers()
    {
        foreach (var life in _lives.All())
            if (life.Sent is { } sent)
                yield return new()
                {
                    Id = TransferId(life),
                    OrganisationId = life.Branch.Id,
                    OtherId = sent.To.Id,
                    Day = sent.Day,
                    State = sent.State,
                    MemberId = life.Id,
                    PersonId = life.Person,
                    Way = IsGraduate(life) ? TransferWay.Home : TransferWay.Job,
                    Graduate = IsGraduate(life),
                    Answer = sent.State == TransferState.Refused ? "不在本单位" : null,
                    EndedOn = sent.Ended,
                    AskedAt = At(sent.Day),
                    AskedBy = Recorders.Import,
                    Evidence = Evidence.Imported,
                };
    }

    public IEnumerable<TransferStep> Steps()
    {
        foreach (var life in _lives.All())
            if (life.Sent is { } sent)
                yield return new()
                {
                    Id = RowId.Of(life.Drawn, sent.Ended, 7),
                    OrganisationId = sent.To.Id,
                    Day = sent.Ended,
                    TransferId = TransferId(life),
                    PersonId = life.Person,
                    Kind = TransferStepKind.Receive,
                    Timely = sent.State != TransferState.Lapsed,
                    What = sent.State switch { TransferState.Done => "同意转入", TransferState.Refused => "驳回：不在本单位", _ => "超过期限没有办理" },
                    By = sent.State == TransferState.Lapsed ? "系统" : "支部书记",
                    At = At(sent.Ended),
                    Evidence = Evidence.Declared,
                };
    }

    private static string NumberOf(int year, int serial) => $"{year}44{serial:000000}";

    /// <summary>A school's branch hands on its graduates before the summer.</summary>
    private static bool IsGraduate(Life life) => life.Branch.Field == Field.School && life.Sent!.Value.Day.Month >= 5;

    private static Guid TransferId(Life life) => RowId.Of(life.Drawn, life.Sent!.Value.Day, 6);

    private static DateTime At(DateOnly day) => day.ToDateTime(new(2, 0), DateTimeKind.Utc);

    private static RollSpell Spell(Life life, Node branch, DateOnly day, DateOnly? until, int which) => new()
    {
        Id = RowId.Of(life.Drawn, day, which),
        OrganisationId = branch.Id,
        Day = day,
        Until = until,
        MemberId = life.Id,
        PersonId = life.Person,
        InParty = life.InParty,
        Evidence = Evidence.Imported,
    };

    private static RollChange Change(Life life, Node branch, DateOnly day, RollChangeKind kind, Node? other, string? why, int which) => new()
    {
        Id = RowId.Of(life.Drawn, day, 2 + which),
        OrganisationId = branch.Id,
        Day = day,
        Kind = kind,
        MemberId = life.Id,
        PersonId = life.Person,
        OtherId = other?.Id,
        Reason = why,
        RecordedAt = At(day),
        RecordedBy = Recorders.Import,
        Evidence = Evidence.Imported,
    };
}
