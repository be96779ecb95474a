using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>改台账页 — names, more options, more columns; and the end of a register.</summary>
public sealed partial class ChangeRegisterPage
{
    /// <summary>So many columns may be added at once.</summary>
    private const int More = 2;

    [Parameter] public string RegisterKey { get; set; } = "";

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ChangeRegister Change { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Register? Register { get; set; }

    private RegisterCard Added { get; set; } = null!;

    private string Here => Where.To(Where.Keyed("registers", Register!.Key, "/change"));

    protected override async Task OnInitializedAsync()
    {
        Added = RegisterCardForm.Of(Http.Request);
        if (await Change.CheckAsync(RegisterKey, Cancel) is { } refusal) Refuse(refusal, refusal.Field == "organisation" ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        else Register = await Db.Set<Register>().AsNoTracking().Include(r => r.Columns).SingleAsync(r => r.Key == RegisterKey, Cancel);
    }

    private async Task ChangeAsync() => Done((await Change.DoAsync(Register!.Key, new(Asked("name"), Asked("basis"))
    {
        Names = Register!.Columns.ToDictionary(c => c.Key, c => Asked("n_" + c.Key)),
        Options = Register.Columns.ToDictionary(c => c.Key, c => Asked("o_" + c.Key)),
        Added = [.. Added.Columns.Take(More)],
    }, Cancel)).Refusal);

    private async Task RetireAsync() => Done(await Change.RetireAsync(Register!.Key, Asked("reason"), Cancel));

    private void Done(Refusal? refusal)
    {
        if (refusal is not null) Refuse(refusal, StatusCodes.Status422UnprocessableEntity);
        else Navigation.NavigateTo(Where.To(Where.Keyed("registers", Register!.Key)));
    }

    private string? Asked(string name) => Http.Request.HasFormContentType ? Http.Request.Form[name].FirstOrDefault() : null;

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
