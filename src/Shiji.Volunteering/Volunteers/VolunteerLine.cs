using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>志愿者一行 — a volunteer as a list shows them: masked, with the name of their organisation.</summary>
public sealed record VolunteerLine(Volunteer Volunteer, string Name, string Organisation)
{
    public string Number => VolunteerNumber.Of(Volunteer.Id);

    internal static async Task<List<VolunteerLine>> OfAsync(ShijiDb db, IReadOnlyCollection<Volunteer> volunteers, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. volunteers.Select(v => v.PersonId)], cancel);
        var ids = volunteers.Select(v => v.OrganisationId).Distinct().ToList();
        var places = await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName ?? o.Name, cancel);
        return [.. volunteers.Select(v => new VolunteerLine(v, names.GetValueOrDefault(v.PersonId, ""), places.GetValueOrDefault(v.OrganisationId, "")))];
    }
}
