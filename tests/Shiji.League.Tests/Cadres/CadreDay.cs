using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.League.Tests.Cadres;

/// <summary>What tests of cadres do again and again.</summary>
internal static class CadreDay
{
    public static readonly DateOnly Day = new(2023, 2, 1);

    public static Posting Secretary => new(CadreTitle.Secretary, Tenure.PartTime, Day, "团任〔2023〕1号");

    public static Task<Outcome<Appointment>> AppointAsync(this LeagueDesk desk, int person, Posting posting, int? organisation = null, Actor? actor = null) =>
        desk.AsAsync(actor ?? Actor.System, (AppointCadre v) => v.DoAsync(new(organisation ?? desk.Here, null), person, posting));

    public static async Task<Appointment> AppointedAsync(this LeagueDesk desk, int person, Posting posting, int? organisation = null, Actor? actor = null)
    {
        var made = await desk.AppointAsync(person, posting, organisation, actor);
        Assert.True(made.Ok, made.Refusal?.Message);
        return made.Value;
    }

    public static Task<Refusal?> RelieveAsync(this LeagueDesk desk, Guid post, DateOnly day, string? reason = "届满", Actor? actor = null) =>
        desk.AsAsync(actor ?? Actor.System, (RelieveCadre v) => v.DoAsync(post, day, reason, "团任〔2023〕2号"));

    public static Task<Refusal?> EndAsync(this LeagueDesk desk, int branch, int? successor, DateOnly day) =>
        desk.AsAsync(Actor.System, (RevokeOrganisation v) => successor is { } s ? v.MergeAsync(branch, s, new(day)) : v.DoAsync(branch, new(day)));

    public static Task<Outcome<PostQuota>> QuotaAsync(this LeagueDesk desk, OrganisationType type, CadreTitle title, Tenure tenure, int count, DateOnly from, int owner = Kernel.Tests.Districts.District.Root, Actor? actor = null) =>
        desk.AsAsync(actor ?? Actor.System, (SetQuota v) => v.DoAsync(owner, type, title, tenure, count, from, "团编〔2023〕1号"));

    public static Task<int> NightAsync(this LeagueDesk desk) => desk.Staff.AsAsync(Actor.System, s => s.GetRequiredService<KeepStaffing>().AllAsync(default));

    /// <summary>Seats asked for and filled at the end of a day, counted by hand.</summary>
    public static Task<(int Asked, int Filled)> SeatsAsync(this LeagueDesk desk, DateOnly day) => desk.District.DoAsync(async db => (
        await db.Set<RequiredPost>().CountAsync(s => !s.Void && s.Day <= day && (s.Until == null || s.Until > day)),
        await db.Set<Filling>().CountAsync(f => !f.Void && f.Day <= day && (f.Until == null || f.Until > day))));
}
