using Shiji.Kernel.Records;
using Shiji.League;
using Shiji.Samples.Longgang.People;
using Shiji.Samples.Longgang.Streams;

namespace Shiji.Samples.Longgang.Records;

/// <summary>发展经过 — of whoever joined in the half-year, the way there: applied, talked to, trained for three months, reviewed, voted on, approved.</summary>
internal sealed class SampleAdmissions(Lives lives)
{
    public IEnumerable<Admission> Admissions()
    {
        foreach (var life in lives.All())
            if (life.IsNew)
            {
                var days = Days(life);
                yield return new()
                {
                    Id = Id(life),
                    OrganisationId = life.Branch.Id,
                    Day = days[0],
                    PersonId = life.Person,
                    Stage = AdmissionStage.Approved,
                    RecommendedBy = IsRecommended(life) ? "中队" : null,
                    TalkedOn = days[1],
                    ActivistOn = days[2],
                    TargetOn = days[3],
                    ClassHours = 8 + (int)(life.Drawn / 37 % 5),
                    ServiceMinutes = 1200 + (long)(life.Drawn / 41 % 900),
                    ReviewedOn = days[4],
                    MeetingOn = days[5],
                    Voters = 30,
                    Present = 27,
                    Yes = 26 + (int)(life.Drawn / 43 % 2),
                    ApprovedOn = days[6],
                    Document = "团委〔2022〕6号",
                    MemberId = life.Id,
                };
            }
    }

    public IEnumerable<AdmissionStep> Steps()
    {
        foreach (var life in lives.All())
            if (life.IsNew)
            {
                var days = Days(life);
                for (var i = 0; i < days.Length; i++)
                    yield return new()
                    {
                        Id = RowId.Of(life.Drawn, days[i], 20 + i),
                        OrganisationId = life.Branch.Id,
                        Day = days[i],
                        AdmissionId = Id(life),
                        PersonId = life.Person,
                        Stage = AdmissionStage.Applied + i,
                        Recommended = i == 0 && IsRecommended(life),
                        What = "",
                        By = "团支部",
                        At = days[i].ToDateTime(new(2, 0), DateTimeKind.Utc),
                        Evidence = Evidence.RollCall,
                    };
            }
    }

    private static Guid Id(Life life) => RowId.Of(life.Drawn, life.Since, 9);

    /// <summary>Whoever was still of the pioneers' age not long ago.</summary>
    private static bool IsRecommended(Life life) => Generation.Members.BornOn(life.Person).Year >= 2006;

    /// <summary>Applied, talked to, activist, target, reviewed, passed, approved.</summary>
    private static DateOnly[] Days(Life life)
    {
        var passed = life.Since;
        var fourteen = Generation.Members.BornOn(life.Person).AddYears(14).AddDays(1);
        var applied = passed.AddDays(-200) < fourteen ? fourteen : passed.AddDays(-200);
        var activist = applied.AddDays(10);
        return [applied, applied.AddDays(5), activist, activist.AddMonths(3), activist.AddMonths(3).AddDays(5), passed, passed.AddDays(7)];
    }
}
