using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Time;

namespace Shiji.League;

/// <summary>讲述应配 — which post is asked of which organisation, since when.</summary>
internal sealed class RequiredTelling : Telling<RequiredPost>
{
    public override IReadOnlyList<string> Columns => ["任职方式", "停用日"];

    protected override Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<RequiredPost> rows, Func<RequiredPost, long> amount, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ToldRecord>>([.. rows.Select(s => new ToldRecord(s.Id, s.Day, s.OrganisationId, s.Title.Word(), $"/cadres/staffing?unit={s.OrganisationId}", amount(s), s.Evidence, s.Until is null ? "应配" : "停用") { More = [s.Tenure.Word(), s.Until?.Word()] })]);
}

/// <summary>讲述在配 — who sits in a seat that is asked for, masked.</summary>
internal sealed class FillingTelling : Telling<Filling>
{
    public override IReadOnlyList<string> Columns => ["职务", "到"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<Filling> rows, Func<Filling, long> amount, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.AppointmentId).Distinct().ToList();
        var posts = await db.Set<Appointment>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var names = await db.MaskedNamesAsync([.. posts.Values.Select(p => p.PersonId)], cancel);
        return [.. rows.Select(f => posts.TryGetValue(f.AppointmentId, out var post)
            ? new ToldRecord(f.Id, f.Day, f.OrganisationId, names.GetValueOrDefault(post.PersonId, "团干部"), $"/cadres/{post.Id}", amount(f), f.Evidence, "在配") { More = [post.Called(), f.Until?.Word()] }
            : new ToldRecord(f.Id, f.Day, f.OrganisationId, "团干部", "/cadres", amount(f), f.Evidence, "在配"))];
    }
}
