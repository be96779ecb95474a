using Shiji.Kernel.Registers;
using Shiji.Samples.Longgang.Tree;
using Shiji.Volunteering;

namespace Shiji.Samples.Longgang.Records;

/// <summary>延伸成册 — what the streams tell of inspections, books, libraries and stars, as the records they are.</summary>
internal sealed class SampleConsequences(Setting setting, Func<string, IEnumerable<RegisterRow>> rows)
{
    public const string Inspected = "point.inspection";
    public const string Moved = "book.movement";
    public const string Rooms = "book.room";
    public const string Stars = "volunteer.star";
    private const string Project = "UAZM";

    /// <summary>Streams that are told here and in no register.</summary>
    public static readonly string[] Keys = [Inspected, Moved, Rooms, Stars];

    private static readonly DateOnly Opened = new(2020, 1, 1);
    private static readonly DateOnly Settled = new(2022, 6, 1);

    private SampleTree Tree => setting.Tree;

    /// <summary>Every point of the sample; one that was inspected is kept by the sub-district that saw it first.</summary>
    public IEnumerable<Point> Points()
    {
        var seen = new Dictionary<int, RegisterRow>();
        foreach (var row in rows(Inspected)) seen.TryAdd(row.SubjectId!.Value, row);
        var things = setting.Things.Points;
        foreach (var thing in setting.Things.All().Where(t => things.Holds(t.Id)))
        {
            var number = NumberOf(thing.Id);
            var row = seen.GetValueOrDefault(thing.Id);
            var street = row?.OrganisationId ?? Tree.Committees[number % 11];
            yield return new()
            {
                Id = number,
                Name = thing.Name,
                Kind = row?.Facet1 ?? PointKind.Standard[number % 5],
                OrganisationId = street,
                Address = $"{Tree.StreetNames[Tree[street].Street]}{thing.Name[..^3]}旁",
                Hours = "每天 9:00–18:00",
                Services = "问询指引、便民物资、应急帮助",
                Supplies = "雨伞、急救包、充电线",
                From = Opened,
            };
        }
    }

    public IEnumerable<Inspection> Inspections()
    {
        foreach (var row in rows(Inspected))
        {
            var faulty = row.Facet2 == "限期整改";
            var (counts, settled, lacking) = (row.State == RowState.InForce, row.Day < Settled, row.Id.ToByteArray()[15] % 3);
            yield return new()
            {
                Id = row.Id,
                OrganisationId = row.OrganisationId,
                Day = row.Day,
                Evidence = row.Evidence,
                PointId = NumberOf(row.SubjectId!.Value),
                Kind = row.Facet1!,
                Marked = !faulty || lacking != 0,
                Staffed = !faulty || lacking != 1,
                Logged = !faulty || lacking != 2,
                Faulty = faulty,
                Finding = faulty ? lacking switch { 0 => "没有标识", 1 => "没有志愿者在岗", _ => "没有台账" } : null,
                DueOn = faulty ? row.Day.AddDays(15) : null,
                RepairedOn = faulty && settled ? row.Day.AddDays(9) : null,
                RecheckedOn = faulty && settled ? row.Day.AddDays(12) : null,
                State = !counts ? InspectionState.Void : !faulty ? InspectionState.Clear : settled ? InspectionState.Passed : InspectionState.ToRepair,
                Inspector = row.RecordedBy,
            };
        }
    }

    public Project Books() => new() { Code = Project, Name = "U爱助梦", KeeperId = Tree.Committees[^1], About = "募集图书，给孩子建梦想图书室。", From = Opened };

    /// <summary>A correction becomes what it is here: another entry, of the difference.</summary>
    public IEnumerable<GoodsMovement> Movements()
    {
        var corrected = rows(Moved).Where(r => r.State == RowState.Superseded).ToDictionary(r => r.Id, r => r.Quantity1);
        foreach (var row in rows(Moved))
            yield return new()
            {
                Id = row.Id,
                OrganisationId = row.OrganisationId,
                Day = row.Day,
                Evidence = row.Evidence,
                Project = Project,
                Goods = "图书",
                Direction = row.Facet1 == "入库" ? GoodsDirection.In : GoodsDirection.Out,
                Quantity = row.CorrectionOf is { } of ? row.Quantity1 - corrected[of] : row.Quantity1,
                Party = row.Facet1 == "入库" ? "爱心单位" : "社区图书角",
                Batch = row.Title,
                State = row.State switch
                {
                    RowState.InForce or RowState.Superseded => GoodsState.InForce,
                    RowState.Draft or RowState.Submitted => GoodsState.Waiting,
                    _ => GoodsState.Refused,
                },
                RecordedBy = row.RecordedBy,
                CorrectionOf = row.CorrectionOf,
                Reason = row.Reason,
            };
    }

    public IEnumerable<ReadingRoom> Libraries() => rows(Rooms).Select(row => new ReadingRoom
    {
        Id = row.Id,
        OrganisationId = row.OrganisationId,
        Day = row.Day,
        Until = row.Until,
        Evidence = row.Evidence,
        Project = Project,
        Name = row.Title!,
        Voided = row.State != RowState.InForce,
        Reason = row.Reason,
        RecordedBy = row.RecordedBy,
    });

    /// <summary>Nobody holds one star twice: who was told so twice has the next.</summary>
    public IEnumerable<StarAward> Awards()
    {
        var held = new HashSet<(int Person, int Level)>();
        foreach (var row in rows(Stars))
        {
            var (person, level) = (row.PersonId!.Value, "一二三四五".IndexOf(row.Facet1![0], StringComparison.Ordinal) + 1);
            var counts = row.State == RowState.InForce;
            while (counts && !held.Add((person, level))) level = level % 5 + 1;
            yield return new()
            {
                Id = row.Id,
                OrganisationId = row.OrganisationId,
                Day = row.Day,
                Evidence = row.Evidence,
                PersonId = person,
                Level = level,
                State = counts ? StarState.Held : StarState.Void,
                Reason = row.Reason,
            };
        }
    }

    private int NumberOf(int subject) => subject - setting.Things.Points.First + 1;
}
