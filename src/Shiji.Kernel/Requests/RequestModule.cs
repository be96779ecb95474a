using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;

namespace Shiji.Kernel.Requests;

/// <summary>报数模块 — who asks whom for which register, who has handed in, and what that costs them.</summary>
public sealed class RequestModule : Module
{
    public override string Key => "request";

    public override string Name => "报数";

    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<DataRequest>(Permission.DefineRegisters),
        WriteRight.Of<HandIn>(Permission.WriteRecords, Permission.ReviewRecords), // handed in, sent back
        WriteRight.Of<Complaint>(Permission.WriteRecords, Permission.DefineRegisters),
    ];

    public override IEnumerable<Type> Pending => [typeof(RequestsPending)];

    public override IEnumerable<Type> Reminders => [typeof(RequestsNew), typeof(RequestsDue)];

    public override void Map(ModelBuilder model)
    {
        model.Entity<DataRequest>().Property(r => r.Id).ValueGeneratedNever();
        model.Entity<DataRequest>().HasIndex(r => r.RegisterId);
        model.Entity<HandIn>().Property(h => h.Id).ValueGeneratedNever();
        model.Entity<HandIn>().Property(h => h.State).IsConcurrencyToken(); // taken back and sent back at once: one finds it done
        model.Entity<HandIn>().HasIndex(h => new { h.RequestId, h.From, h.OrganisationId }).IsUnique().HasFilter("state = 1");
        model.Entity<Complaint>().Property(c => c.Id).ValueGeneratedNever();
        model.Entity<Complaint>().HasIndex(c => c.RequestId);
    }
}
