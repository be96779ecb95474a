using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.Volunteering;

/// <summary>服务社区 — the community organisations standing on a day, as the measure <c>org.communities</c> counts them.</summary>
public static class ServiceCommunities
{
    public static bool Is(OrganisationType type, Field field) => field == Field.Community && type is (OrganisationType.Committee or OrganisationType.GeneralBranch);

    public static IQueryable<ServiceCommunity> At(ShijiDb db, DateOnly day) =>
        from s in db.Set<OrganisationSpell>()
        where s.Field == Field.Community && (s.Type == OrganisationType.Committee || s.Type == OrganisationType.GeneralBranch) && s.Day <= day && (s.Until == null || s.Until > day)
        join o in db.Set<Organisation>() on s.OrganisationId equals o.Id
        join p in db.Set<Placement>() on o.Id equals p.OrganisationId
        where p.From <= day && (p.Until == null || p.Until > day)
        from u in db.Set<Organisation>().Where(u => u.Id == p.ParentId).DefaultIfEmpty()
        orderby u.Ordinal, u.Id, o.Ordinal, o.Id
        select new ServiceCommunity { Id = o.Id, Code = o.Code, Name = o.ShortName ?? o.Name, ParentCode = u == null ? "" : u.Code, Parent = u == null ? "" : u.ShortName ?? u.Name };
}

/// <summary>一个社区 — and the sub-district it stands under; names of two are alike, so both are said.</summary>
public sealed record ServiceCommunity
{
    public int Id { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string ParentCode { get; init; } = "";
    public string Parent { get; init; } = "";

    public string Full => Parent.Length > 0 ? $"{Parent} · {Name}" : Name;
}
