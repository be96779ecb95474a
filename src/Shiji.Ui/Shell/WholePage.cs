using Microsoft.AspNetCore.Components;

namespace Shiji.Ui;

/// <summary>
/// 整页 — drawn once, when all it shows has been read. The framework's own base draws as soon as the first reading waits for the database,
/// with what was read by then: on a database across the network that is half a page, and what is not there yet is an error.
/// </summary>
public abstract class WholePage : ComponentBase
{
    private bool _begun;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_begun)
        {
            _begun = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
