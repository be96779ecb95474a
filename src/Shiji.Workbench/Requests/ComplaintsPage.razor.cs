using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Requests;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Workbench;

/// <summary>减负意见页 — what the grass roots say of what is asked, and what was answered.</summary>
public sealed partial class ComplaintsPage
{
    private const int Most = 100;

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private SayComplaint Say { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private List<ComplaintLine> Lines { get; set; } = [];

    private bool MayWrite { get; set; }

    private string Here => Where.To("/burden/complaints");

    protected override async Task OnInitializedAsync()
    {
        var registers = Where.Catalogue.Registers.ToDictionary(r => r.Id, r => r.Name);
        var read = await (from c in Db.Set<Complaint>().AsNoTracking()
                          join o in Db.Set<Organisation>() on c.OrganisationId equals o.Id
                          orderby c.AnsweredAt != null, c.At descending
                          select new { c, o.Name, Register = Db.Set<DataRequest>().Where(r => r.Id == c.RequestId).Select(r => (int?)r.RegisterId).FirstOrDefault() }).Take(Most).ToListAsync(Cancel);
        Lines = read.ConvertAll(r => new ComplaintLine(r.c, r.Name, r.Register is { } id ? registers.GetValueOrDefault(id) : null));
        MayWrite = await Db.CheckAsync(Permission.WriteRecords, Where.Node, Cancel) is null;
    }

    private async Task ComplainAsync() => Done((await Say.DoAsync(Where.Node, null, Asked("text"), Cancel)).Refusal);

    private async Task AnswerAsync(Guid id) => Done(await Say.AnswerAsync(id, Asked("answer"), Cancel));

    private void Done(Refusal? refusal)
    {
        if (refusal is not null) Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
        else Navigation.NavigateTo(Here);
    }

    private string? Asked(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault()?.Trim() : null;

    private sealed record ComplaintLine(Complaint Complaint, string Unit, string? Register);
}
