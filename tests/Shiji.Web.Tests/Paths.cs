namespace Shiji.Web.Tests;

/// <summary>One address of every kind of page.</summary>
public static class Paths
{
    public static readonly string Part = Uri.EscapeDataString("volunteer.service[kind=社区服务]");

    /// <summary>Pages that look at an organisation and a period.</summary>
    public static TheoryData<string> Looking =>
    [
        "/", "/organisations", "/organisations/" + Districts.SmallDistrict.Root, "/organisations/" + Districts.SmallDistrict.Branch, "/dashboards", "/dashboards/志愿服务", "/dashboards/思想引领?view=table", "/dashboards/组织建设?period=2022", "/wall", "/wall?figure=vol.hours&org=YS01&refresh=off", "/indicators", "/indicators?chapter=志愿服务&text=时长",
        "/figures/vol.turns", "/figures/vol.hours", "/figures/dxx.rate.micro", "/figures/vol.active", "/figures/org.stock", "/figures/org.two_new.opening",
        "/measures/volunteer.service", "/measures/" + Part, "/measures/" + Part + "/records", "/measures/volunteer.service.person/records", "/measures/volunteer.service/records?evidence=rollcall",
        "/measures/volunteer.service/records", "/measures/org.all/records", "/measures/activity.turn/records", "/measures/activity.session/records", "/measures/volunteer.registration/records", "/measures/member.roll/records", "/measures/member.change/records", "/measures/member.transfer/records", "/measures/member.step/records", "/measures/member.number/records", "/measures/" + Uri.EscapeDataString("member.duty[kind=评议]") + "/records", "/measures/" + Uri.EscapeDataString("member.admission[stage=积极分子]") + "/records", "/dashboards/团员队伍", "/measures/volunteer.group/records", "/measures/volunteer.federation/records", "/figures/vol.team.coverage", "/records/" + Districts.SmallDistrict.Superseded, "/registers", "/registers/new", "/registers/volunteer.service", "/registers/volunteer.service/rows/new", "/records/" + Districts.SmallDistrict.Superseded + "/correct",
        "/registers/volunteer.service?state=returned", "/registers/book.room", "/registers/volunteer.service/review", "/registers/volunteer.service/request", "/requests", "/requests?view=ended", "/requests?org=YS0101", "/requests/" + Districts.SmallRequests.Thing, "/requests/" + Districts.SmallRequests.Thing + "/answer?org=YS0101", "/burden?period=2022", "/burden?org=YS01", "/burden/complaints", "/summary", "/texts", "/templates", "/templates/work-summary", "/templates/bulletin", "/templates/annual?period=2022", "/templates/volunteering", "/templates/" + Districts.SmallReports.Thing + "?version=1", "/templates/" + Districts.SmallReports.Thing + "/compare", "/templates/" + Districts.SmallReports.Thing + "/edit?part=1", "/texts/" + Districts.SmallReports.Thing, "/texts/" + Districts.SmallReports.Thing + "/compare", "/texts/" + Districts.SmallReports.Thing + "/edit?part=1", "/closings", "/closings?org=YS0101", "/closings/" + Districts.SmallReports.Thing, "/closings/" + Districts.SmallReports.Next, "/closings/" + Districts.SmallReports.Next + "/moves/volunteer.service", "/publications", "/publications/new", "/publications/" + Districts.SmallReports.Thing, "/findings", "/findings?pick=community-silent&pick=team-blank", "/findings/community-silent", "/findings/team-blank", "/check", "/rules", "/rules?period=2024", "/figures/org.two_new.stock", "/measures/org.two_new.by_rule", "/?org=YS010101&period=2022Q1", "/?period=2019",
        "/people", "/people?text=柳", "/people/1", "/people/new", "/people/1/correct", "/people/1/merge", "/people/cases", "/people/cases?view=done",
    ];

    /// <summary>Pages on accounts, posts and signing in.</summary>
    public static IReadOnlyList<string> Office => ["/sign-in", "/sign-in/code", "/account", "/account/password", "/account/second-factor", "/account/passkeys", "/account/notices", "/account/who-sees", "/account/keys", "/api", "/posts", "/posts/new", "/imports", "/imports/new", "/imports/" + Districts.ServedDistrict.CheckedImport, "/jobs", "/jobs/" + Districts.ServedDistrict.FailedJob, "/people/1/account", "/me/data", "/sign-out",
        "/points", "/points/kinds", "/points/map", "/points/new", "/inspections", "/inspections/new", "/inspections/rounds", "/projects", "/projects/new", "/projects/goods", "/courtesy", "/courtesy/confirm", "/courtesy/offers", "/courtesy/offers/new", "/courtesy/providers", "/stars", "/stars/eligible", "/me/duties", "/me/courtesy",
        "/points/1", "/points/1/amend", "/inspections/" + Districts.SmallConsequences.Thing, "/inspections/rounds/" + Districts.SmallConsequences.Thing, "/projects/DUSHU", "/projects/DUSHU/move?direction=out", "/projects/movements/" + Districts.SmallConsequences.Thing,
        "/courtesy/offers/" + Districts.SmallConsequences.Thing, "/stars/cases/" + Districts.SmallConsequences.Thing, "/stars/awards/" + Districts.SmallConsequences.Thing,
        "/certificates", "/certificates?text=云&state=Valid", "/certificates/new?person=1", "/certificates/" + Districts.SmallConsequences.Thing, "/certificates/" + Districts.SmallConsequences.Thing + "/print", "/certificates/requests/" + Districts.SmallConsequences.Thing, "/me/certificates", "/verify", "/verify/" + Districts.SmallConsequences.Code, "/verify/figures", "/verify/figures/" + Districts.SmallReports.Code,
    ];

    /// <summary>Volunteers, their teams, the pool.</summary>
    public static IReadOnlyList<string> Volunteers =>
    [
        "/volunteer/join", "/me/volunteer", "/volunteers", "/volunteers?text=柳&state=休眠&skill=1", "/volunteers/new", "/volunteers/1", "/volunteers/waiting", "/volunteers/waiting/" + Districts.SmallVolunteers.Application,
        "/teams", "/teams/new", "/teams/" + Districts.SmallVolunteers.Team, "/teams/" + Districts.SmallVolunteers.Applied, "/teams/coverage", "/teams/unions", "/teams/training", "/teams/training/leaders", "/teams/training/leaders?state=due", "/volunteers/trainers", "/volunteers/trainers?speciality=急救",
        "/volunteers/pool", "/volunteers/pool?skill=1&time=15", "/volunteers/pool/requests/new", "/volunteers/pool/requests/" + Districts.SmallVolunteers.Request,
    ];

    /// <summary>Members, their rolls, who is on the way.</summary>
    public static IReadOnlyList<string> Members =>
    [
        "/members", "/members?text=柳&identity=party", "/members?state=Aged", "/members/new", "/members/1", "/members/of-age", "/members/of-age?view=coming", "/transfers", "/transfers?view=out", "/transfers?view=in&state=Released", "/transfers/ask", "/transfers/" + Districts.SmallMembers.Transfer, "/admissions", "/admissions?stage=Activist", "/admissions/new", "/admissions/" + Districts.SmallMembers.Thing, "/numbers", "/numbers?year=2022&domain=Social", "/numbers/" + Districts.SmallMembers.Thing, "/duties", "/duties/" + Districts.SmallMembers.Thing, "/duties/" + Districts.SmallMembers.Thing + "?state=missing", "/duties/sheets/" + Districts.SmallMembers.Thing,
        "/dues", "/dues?month=2022-06&state=missing", "/dues/sheets/" + Districts.SmallDistrict.Branch + "?month=2022-06", "/dues/sheets/" + Districts.SmallDistrict.Branch + "/standards", "/dues/arrears", "/dues/arrears?level=Dropping", "/dues/reckon",
        "/recommendations", "/recommendations?stage=Sent&member=1", "/recommendations/" + Districts.SmallMembers.Thing,
        "/organisations/terms", "/organisations/terms?state=unknown", "/organisations/new", "/organisations/" + Districts.SmallDistrict.Branch + "/change", "/organisations/targets", "/organisations/sizes",
        "/cadres", "/cadres?tenure=PartTime", "/cadres/new", "/cadres/" + Districts.SmallMembers.Thing, "/cadres/staffing", "/cadres/reserve", "/cadres/reserve/" + Districts.SmallMembers.Thing,
    ];

    /// <summary>Activities, their sessions, check-in and judgement, and what anybody may find.</summary>
    public static IReadOnlyList<string> Activities =>
    [
        "/activities/overview", "/activities/overview?by=category&org=YS01", "/activities/overview?by=place", "/activities/overview?by=month&category=社区服务", "/activities/overview?by=evidence&period=2022",
        "/activities", "/activities?q=楼道&kind=volunteer&state=published", "/activities/new", "/activities/new?project=DUSHU", "/activities/kinds", "/activities/kinds/new", "/activities/kinds/volunteer", "/activities/" + Districts.SmallActivities.Activity, "/activities/" + Districts.SmallActivities.Activity + "/edit", "/activities/" + Districts.SmallActivities.Activity + "/sessions/new",
        "/sessions", "/sessions?project=DUSHU", "/sessions/" + Districts.SmallActivities.Coming, "/sessions/" + Districts.SmallActivities.Coming + "/code", "/sessions/" + Districts.SmallActivities.Coming + "/move", "/sessions/" + Districts.SmallActivities.Over + "/confirm", "/sessions/" + Districts.SmallActivities.Held,
        "/sessions/" + Districts.SmallActivities.Over + "/sheet", "/sessions/" + Districts.SmallActivities.Over + "/back-fill", "/sessions/" + Districts.SmallActivities.Ceremony, "/attendances/" + Districts.SmallActivities.Attendance, "/anomalies",
        "/audits", "/audits/new", "/audits/" + Districts.SmallActivities.Audit, "/audits/" + Districts.SmallActivities.Audit + "?result=done", "/audits/" + Districts.SmallActivities.Audit + "/lines/1", "/audits/" + Districts.SmallActivities.Audit + "/print",
        "/sessions/" + Districts.SmallActivities.Coming + "/station", "/publicity", "/publicity?street=none", "/publicity/" + Districts.SmallActivities.Over, "/find", "/find?days=90&kind=社区服务", "/find/" + Districts.SmallActivities.Coming, "/me/activities", "/check-in/" + Districts.SmallActivities.Coming.ToString("N"),
    ];

    public static TheoryData<string> All => [.. Looking.Select(row => row.Data), .. Office, .. Volunteers, .. Members, .. Activities];

    /// <summary>Half of them, and the other half, for who looks at two at a time.</summary>
    public static TheoryData<string> Even => [.. All.Select(row => row.Data).Where((_, i) => i % 2 == 0)];

    public static TheoryData<string> Odd => [.. All.Select(row => row.Data).Where((_, i) => i % 2 == 1)];
}
