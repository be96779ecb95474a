using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;

namespace Shiji.Volunteering;

/// <summary>凭据清单 — those within reach by code, person or state, the last first; the page and its export ask the same.</summary>
internal sealed record CertificateList(string? Text, string? State)
{
    public static CertificateList Read(IQueryCollection query) => new(query["text"].ToString().Trim(), query["state"].ToString());

    public IQueryable<CertificateLine> Of(ShijiDb db, Cursor? after)
    {
        var rows = db.Set<ServiceCertificate>().AsNoTracking();
        if (CertificateCode.Read(Text) is { } code) rows = rows.Where(c => c.Code == code);
        else if (VolunteerNumber.Read(Text) is { } volunteer) rows = rows.Where(c => db.Set<Volunteer>().Any(v => v.Id == volunteer && v.PersonId == c.PersonId));
        else if (int.TryParse(Text, out var person)) rows = rows.Where(c => c.PersonId == person);
        else if (!string.IsNullOrEmpty(Text))
        {
            var named = db.Actor.May(Permission.ReadPeople); // who may not read people does not find out names by trying
            rows = rows.Where(c => named && c.Name != null && c.Name.StartsWith(Text));
        }

        rows = StateAsked switch
        {
            CertificateState.Valid => rows.Where(c => c.RevokedAt == null && c.Name != null),
            CertificateState.Revoked => rows.Where(c => c.RevokedAt != null && c.Name != null),
            CertificateState.Forgotten => rows.Where(c => c.Name == null),
            _ => rows,
        };
        if (after is not null) rows = rows.Where(c => c.Day < after.Day || (c.Day == after.Day && c.Id.CompareTo(after.Id) < 0));
        return from c in rows
               join o in db.Set<Organisation>() on c.OrganisationId equals o.Id
               orderby c.Day descending, c.Id descending
               select new CertificateLine(c, o.ShortName ?? o.Name);
    }

    /// <summary>What may be repeated: a name that was looked for may not.</summary>
    public IEnumerable<(string Name, string Value)> Words()
    {
        if (!string.IsNullOrEmpty(Text)) yield return ("查找", "按核验码、编号或姓名");
        if (StateAsked is { } state) yield return ("状态", state.Word());
    }

    public IEnumerable<(string Name, string? Value)> Query => [("text", Text), ("state", State)];

    private CertificateState? StateAsked => Enum.TryParse<CertificateState>(State, out var state) && Enum.IsDefined(state) ? state : null;
}

internal sealed record CertificateLine(ServiceCertificate Certificate, string Organisation)
{
    public string MaskedName => Certificate.Name is { } name ? Masks.Name(name) : "已注销";
}
