using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.League;
using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.People;
using Shiji.Samples.Longgang.Randomness;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Records;

/// <summary>推优入党 — 130 sent to the Party in the half-year; of those sent in the autumn before it takes 410 as activists and 150 as targets, and admits 88 of the targets of earlier years.</summary>
internal sealed class SampleRecommendations(Setting setting, Lives lives)
{
    private const int SpanOfSteps = 40;
    private static readonly DateOnly Autumn = new(2021, 10, 8);
    private static readonly DateOnly EarlierAutumn = new(2020, 10, 8);
    private static readonly int[] After = [0, 5, 10, 20, 25, 34, SpanOfSteps];

    private static readonly (int Count, RecommendAim Aim, RecommendStage Ends)[] Parts =
        [(130, RecommendAim.Activist, RecommendStage.Sent), (410, RecommendAim.Activist, RecommendStage.Activist), (150, RecommendAim.Target, RecommendStage.Target), (88, RecommendAim.Target, RecommendStage.Admitted)];

    public IEnumerable<Recommendation> Recommendations() => Told().Select(t => new Recommendation
    {
        Id = t.Id,
        OrganisationId = t.Life.Branch.Id,
        Day = t.Steps[0].Day,
        PersonId = t.Life.Person,
        MemberId = t.Life.Id,
        Aim = t.Aim,
        Stage = t.Steps[^1].Stage,
        MeetingOn = t.Steps[2].Day,
        Voters = 30,
        Present = 27,
        Yes = 24,
        No = 2,
        PostedUntil = t.Steps[4].Day.AddDays(8),
        Document = $"团委〔{t.Steps[5].Day.Year}〕{t.Life.Branch.Id % 40 + 1}号",
    });

    public IEnumerable<RecommendationStep> Steps() => Told().SelectMany(t => t.Steps.Select(s => new RecommendationStep
    {
        Id = RowId.Of(Dice.Mix(t.Life.Drawn + (ulong)s.Stage), s.Day, 78),
        OrganisationId = t.Life.Branch.Id,
        Day = s.Day,
        RecommendationId = t.Id,
        PersonId = t.Life.Person,
        Stage = s.Stage,
        By = "团支部",
        At = CadreSeats.At(s.Day),
        Evidence = Evidence.RollCall,
    })).OrderBy(s => s.Day).ThenBy(s => s.Id);

    private IEnumerable<(Guid Id, Life Life, RecommendAim Aim, List<(RecommendStage Stage, DateOnly Day)> Steps)> Told()
    {
        var dice = new Dice("recommend");
        var fit = lives.All().Where(l => l is { InParty: false, IsNew: false, Sent: null, Merged: null } && l.Branch.Field != Field.School && l.Branch.Founded < EarlierAutumn && Generation.Members.BornOn(l.Person) is { Year: > 1994 and < 2004 } && l.Joined < EarlierAutumn.AddYears(-1)).GetEnumerator();
        foreach (var (count, aim, ends) in Parts)
            for (var i = 0; i < count * setting.Scale && fit.MoveNext(); i++)
            {
                // One of several: branches do not send all they have.
                for (var skip = dice.Below(9); skip > 0 && fit.MoveNext(); skip--) { }
                var life = fit.Current;
                var first = ends switch
                {
                    RecommendStage.Sent => HalfYear.From.AddDays(dice.Below(135)),
                    RecommendStage.Admitted => EarlierAutumn.AddDays(dice.Below(40)),
                    _ => Autumn.AddDays(dice.Below(40)),
                };
                List<(RecommendStage, DateOnly)> steps = [.. After.Select((days, at) => (RecommendStage.Proposed + at, first.AddDays(days)))];
                if (ends == RecommendStage.Admitted) steps.Add((RecommendStage.Target, first.AddDays(SpanOfSteps + 20)));
                if (ends != RecommendStage.Sent) steps.Add((ends, HalfYear.From.AddDays(dice.Below(181))));
                yield return (RowId.Of(life.Drawn, first, 79), life, aim, steps);
            }
    }
}
