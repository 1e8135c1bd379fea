use std::sync::{Arc, Condvar, Mutex, PoisonError};

use lsp_server::Message;
use serde_json::Value;

/// So many bytes of messages wait at most, or one message. Behind these the client waits: its end of the line is not
/// read meanwhile.
const MOST: usize = 128 << 20;

/// The room for messages that were read and are not handled yet. Clones are the same room.
#[derive(Clone, Debug, Default)]
pub(super) struct Room(Arc<(Mutex<usize>, Condvar)>);

impl Room {
    /// Waits until there is room for `message`, and takes it.
    pub fn enter(&self, message: &Message) {
        let (taken, freed) = &*self.0;
        let size = size(message);
        let full = |taken: &mut usize| *taken > 0 && taken.saturating_add(size) > MOST;
        let taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
        *freed.wait_while(taken, full).unwrap_or_else(PoisonError::into_inner) += size;
    }

    /// `message` waits no more.
    pub fn leave(&self, message: &Message) {
        let (taken, freed) = &*self.0;
        let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
        *taken = taken.saturating_sub(size(message));
        freed.notify_all();
    }
}

/// About as many bytes as `message` takes.
fn size(message: &Message) -> usize {
    const REST: usize = 128;
    REST + match message {
        Message::Request(request) => size_of_value(&request.params),
        Message::Notification(notification) => size_of_value(&notification.params),
        Message::Response(response) => response.response_result.as_ref().map_or(REST, size_of_value),
    }
}

fn size_of_value(value: &Value) -> usize {
    size_of::<Value>()
        + match value {
            Value::String(text) => text.len(),
            Value::Array(items) => items.iter().map(size_of_value).sum(),
            Value::Object(fields) => fields.iter().map(|(name, value)| name.len() + size_of_value(value)).sum(),
            _ => 0,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_server::Notification;

    #[test]
    fn who_comes_when_it_is_full_waits() {
        let room = Room::default();
        let large: Message = Notification::new(String::from("large"), "x".repeat(MOST - 1000)).into();
        let small: Message = Notification::new(String::from("small"), "x".repeat(2000)).into();
        // Alone there is room for any.
        room.enter(&large);
        let (entered, waits) = std::sync::mpsc::channel();
        let thread = {
            let (room, small) = (room.clone(), small.clone());
            std::thread::spawn(move || {
                room.enter(&small);
                entered.send(()).unwrap();
            })
        };
        assert!(waits.try_recv().is_err());
        room.leave(&large);
        waits.recv().unwrap();
        thread.join().unwrap();
        room.leave(&small);
        assert_eq!(*room.0.0.lock().unwrap(), 0);
    }
}
